/** The HTTP side of what happens to memberships. */
package cn.kexie.membership.life.web;
