/**
 * 个人信息: who agreed to what, what is kept about a person, its removal at request or when its time is over. The rooms that
 * keep personal data answer through {@link cn.kexie.privacy.PersonalRecords}. Source: 个人信息保护法 arts. 14, 17, 19, 44–47.
 */
package cn.kexie.privacy;
