/** 换届登记: every member is confirmed at a new term, or the membership ends. */
package cn.kexie.membership.reconfirmation;
