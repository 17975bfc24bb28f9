/** 参赛作品 as recommenders, the office and the organiser read them. */
package cn.kexie.contest.entry.view;
