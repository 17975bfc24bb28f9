/** Guides as pages. */
package cn.kexie.guide.web;
