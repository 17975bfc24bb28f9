/** Process {@code member-transfer}. */
package cn.kexie.membership.transfer.process;
