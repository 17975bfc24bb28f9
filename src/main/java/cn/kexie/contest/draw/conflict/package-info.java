/** 回避: which judges have a conflict of interest with which works, found in the register or declared. */
package cn.kexie.contest.draw.conflict;
