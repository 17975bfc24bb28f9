/** 会员活动: who took part in what, and automatic leaving of whoever takes part in nothing. */
package cn.kexie.membership.activity;
