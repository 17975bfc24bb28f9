/** Handing over, over HTTP. */
package cn.kexie.handover.web;
