/** 组织申请表: the form an enterprise files, field by field, and the answer to a correction of it. */
package cn.kexie.establishment.application;
