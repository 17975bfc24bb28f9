/** 提交入会申请: what an enterprise files for one of its people, corrects and takes back, and how a reviewer reads it. */
package cn.kexie.membership.admission.filing;
