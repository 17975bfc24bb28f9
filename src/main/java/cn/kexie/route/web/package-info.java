/** The way of a case, for staff. */
package cn.kexie.route.web;
