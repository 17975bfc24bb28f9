/** The audit trail for administrators and supervision, and the id of each request. */
package cn.kexie.audit.web;
