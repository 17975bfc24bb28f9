/** Every error leaves as a problem document (RFC 9457), or as a plain page for a person with a browser. */
package cn.kexie.platform.web.problem;
