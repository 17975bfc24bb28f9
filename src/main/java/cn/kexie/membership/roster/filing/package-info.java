/** 提交名册: reads and checks what an enterprise sends, all rows or none. */
package cn.kexie.membership.roster.filing;
