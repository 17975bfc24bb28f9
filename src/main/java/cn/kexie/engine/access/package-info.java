/** Rights, groups and standing task lists. */
package cn.kexie.engine.access;
