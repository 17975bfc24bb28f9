/** The contest's process from the ranking to the commendation, and the engine's accounts. */
package cn.kexie.contest.award.process;
