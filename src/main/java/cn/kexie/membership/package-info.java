/** 会员: applications for membership, the register of members with its history, and the life of a membership. */
package cn.kexie.membership;
