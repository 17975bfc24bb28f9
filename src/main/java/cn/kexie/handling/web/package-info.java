/** Operations on tasks, over HTTP. */
package cn.kexie.handling.web;
