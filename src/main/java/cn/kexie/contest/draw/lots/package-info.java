/** 抽签: who judges what follows from a published seed alone; see ADR 0019. Knows no Spring and no database. */
package cn.kexie.contest.draw.lots;
