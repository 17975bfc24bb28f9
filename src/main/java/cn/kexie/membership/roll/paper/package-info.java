/** 会员证和通知: the papers members hold, issued by their association. */
package cn.kexie.membership.roll.paper;
