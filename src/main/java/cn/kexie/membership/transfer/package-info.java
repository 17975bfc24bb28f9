/** 转会: a member goes from one association to another. */
package cn.kexie.membership.transfer;
