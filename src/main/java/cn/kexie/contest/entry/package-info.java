/** 参赛作品: filing, recommendation, formal check. */
package cn.kexie.contest.entry;
