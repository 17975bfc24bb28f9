/** Rosters and member lists as sheets: what the cells of a roster mean, its template, the lists to take away. */
package cn.kexie.membership.roster.sheet;
