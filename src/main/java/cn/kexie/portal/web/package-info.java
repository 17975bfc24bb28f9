/** The start page. */
package cn.kexie.portal.web;
