/** Upload of files, and files on their way to a browser. */
package cn.kexie.attachment.web;
