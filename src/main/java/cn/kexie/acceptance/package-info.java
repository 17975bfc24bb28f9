/** 受理: examination of an application, one-time correction, silence that counts as acceptance; reused by every procedure. */
package cn.kexie.acceptance;
