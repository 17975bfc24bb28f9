/**
 * 个人信息请求转办: what an enterprise asks beyond the people it has declared itself, the office decides. The request waits in
 * {@code cn.kexie.privacy}; this is its case. Source: 个人信息保护法 arts. 44–50.
 */
package cn.kexie.erasure;
