/** 抽取评审专家: conflicts of interest, the reproducible draw, replacements. */
package cn.kexie.contest.draw;
