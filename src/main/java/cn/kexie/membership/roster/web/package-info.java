/** The HTTP side of rosters and member lists. */
package cn.kexie.membership.roster.web;
