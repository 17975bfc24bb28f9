/** REST of 通知. */
package cn.kexie.notification.web;
