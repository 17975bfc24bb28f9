/** Dossiers and lists of tasks, for staff only. */
package cn.kexie.dossier.web;
