/** 会员名册: who is a member, was one and since when, and the papers members hold. */
package cn.kexie.membership.roll;
