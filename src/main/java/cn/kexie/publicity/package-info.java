/** 公示: a list made public for some days, objections under one's real name, the item concerned frozen meanwhile; reused by every procedure. */
package cn.kexie.publicity;
