/** 事项: procedures declared in files — a process, its application form, its tables and its letters; see ADR 0052. */
package cn.kexie.matter;
