/** The HTTP side of membership. */
package cn.kexie.membership.web;
