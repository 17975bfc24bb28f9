/** 竞赛方案: filed, approved, published, postponed, cancelled. */
package cn.kexie.contest.planning;
