/** 参赛作品申报表: what an entrant fills in, and what the rules of any contest say of it. */
package cn.kexie.contest.entry.form;
