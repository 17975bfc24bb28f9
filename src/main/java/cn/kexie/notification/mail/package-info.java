/** 邮件通知: tells applicants who gave an address what happened to their cases; see ADR 0080. */
package cn.kexie.notification.mail;
