/** 竞赛 as its office, the committee and the public read it. */
package cn.kexie.contest.view;
