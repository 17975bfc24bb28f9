/** The HTTP side of contests. */
package cn.kexie.contest.web;
