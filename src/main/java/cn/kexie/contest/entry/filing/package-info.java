/** 申报: an enterprise enters a work, corrects it or takes it back. */
package cn.kexie.contest.entry.filing;
