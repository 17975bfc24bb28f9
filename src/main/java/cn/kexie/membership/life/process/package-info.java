/** Processes {@code member-transfer}, {@code member-inactivity} and {@code member-reconfirmation}. */
package cn.kexie.membership.life.process;
