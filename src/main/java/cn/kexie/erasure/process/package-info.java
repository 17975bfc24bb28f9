/** Process {@code personal-data-request}. */
package cn.kexie.erasure.process;
