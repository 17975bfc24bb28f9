/** What a roster keeps about people, for these to read and for the house to forget. */
package cn.kexie.membership.roster.records;
