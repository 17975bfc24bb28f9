/** 推荐和形式审查: whether an entry takes part. */
package cn.kexie.contest.entry.check;
