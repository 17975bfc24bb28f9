/** 除名: the removal of a member, from proposal to decision and its appeal. */
package cn.kexie.membership.removal;
