/** REST and page of 办理进度. */
package cn.kexie.progress.web;
