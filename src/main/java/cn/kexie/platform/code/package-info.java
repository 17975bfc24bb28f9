/** Code lists: what a code may be and what it means, from national standards and our own; data, not Java. */
package cn.kexie.platform.code;
