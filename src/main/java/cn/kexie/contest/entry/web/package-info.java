/** The HTTP side of the entries. */
package cn.kexie.contest.entry.web;
