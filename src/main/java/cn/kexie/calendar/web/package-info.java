/** The demo clock over HTTP. */
package cn.kexie.calendar.web;
