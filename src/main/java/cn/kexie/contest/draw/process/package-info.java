/** The draw as steps of process {@code contest}. */
package cn.kexie.contest.draw.process;
