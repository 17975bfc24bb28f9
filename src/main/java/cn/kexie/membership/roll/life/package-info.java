/** 会员变更和终止: what happens to members between joining and leaving, to one or to many at once. */
package cn.kexie.membership.roll.life;
