/** Process {@code contest}. */
package cn.kexie.contest.process;
