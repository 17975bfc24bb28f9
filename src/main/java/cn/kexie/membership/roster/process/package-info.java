/** Process {@code member-roster}. */
package cn.kexie.membership.roster.process;
