/** 专家变动: who joins or leaves the pool after the draw, which the contest's office and supervision agree on. */
package cn.kexie.contest.staffing;
