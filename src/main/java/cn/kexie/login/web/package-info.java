/** The way of a browser to the provider and back, and what administrators may do about it. */
package cn.kexie.login.web;
