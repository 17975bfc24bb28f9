/** 评分: the board of a judge, sheets, the judging task. */
package cn.kexie.contest.scoring;
