/** Process {@code member-inactivity}. */
package cn.kexie.membership.activity.process;
