/** 参赛作品: the entries of contests, what the other parts of a contest ask of them and tell them. */
package cn.kexie.contest.entry;
