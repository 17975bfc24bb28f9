/** 企业科协名录 as the public reads it, today and as of a day. */
package cn.kexie.association.directory;
