/** Registers over HTTP, as JSON, as sheets and as public pages. */
package cn.kexie.registry.web;
