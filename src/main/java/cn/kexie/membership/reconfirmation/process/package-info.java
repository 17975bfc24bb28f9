/** Process {@code member-reconfirmation}. */
package cn.kexie.membership.reconfirmation.process;
