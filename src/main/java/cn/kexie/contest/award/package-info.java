/** 评奖和表彰: committee, publicity, objections, commendation, certificates. */
package cn.kexie.contest.award;
