/** 评审专家库: who may judge a contest. */
package cn.kexie.contest.pool;
