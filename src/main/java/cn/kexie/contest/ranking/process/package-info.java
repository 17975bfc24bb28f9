/** What the process of a contest does with its sheets and ranks. */
package cn.kexie.contest.ranking.process;
