/** The draw over HTTP. */
package cn.kexie.contest.draw.web;
