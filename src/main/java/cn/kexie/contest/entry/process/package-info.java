/** The engine's side of the entries. */
package cn.kexie.contest.entry.process;
