/** Reads JSON exactly as a record describes it and reports everything that is wrong with it at once. */
package cn.kexie.platform.web.json;
