/** Releases for administrators. */
package cn.kexie.release.web;
