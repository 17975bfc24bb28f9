/** 盲评副本: copies of uploaded files that show their content and not who made them. ADR 0040. */
package cn.kexie.attachment.blind;
