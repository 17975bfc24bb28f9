/** 通知: tells the systems of enterprises what happened to their cases; see ADR 0068. */
package cn.kexie.notification;
