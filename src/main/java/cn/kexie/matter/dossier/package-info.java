/** A matter's case as staff read it, and what it keeps about people. */
package cn.kexie.matter.dossier;
