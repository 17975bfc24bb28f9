/** The engine's side of scoring. */
package cn.kexie.contest.scoring.process;
