/** 评审规则: what a contest is judged by; frozen when it is published. */
package cn.kexie.contest.rules;
