/** 专家变动 as process {@code judge-change}. */
package cn.kexie.contest.staffing.process;
