/** 竞赛 as earlier versions stored them, brought to what the room reads today. */
package cn.kexie.contest.migration;
