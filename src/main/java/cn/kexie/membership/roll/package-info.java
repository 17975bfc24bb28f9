/** 会员名册: who is a member, was one and since when. */
package cn.kexie.membership.roll;
