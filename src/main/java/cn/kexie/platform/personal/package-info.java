/**
 * Personal data at rest: sealed with keys that rotate, found again by keyed digests, never written in clear. Source:
 * 个人信息保护法 art. 51 (加密、去标识化).
 */
package cn.kexie.platform.personal;
