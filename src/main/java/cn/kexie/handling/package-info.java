/**
 * 催办、抄送、委派、加签、退回: what people do with an open task beside deciding it, where its diagram allows it. Knows tasks,
 * groups and cases, no procedure; see ADR 0071.
 */
package cn.kexie.handling;
