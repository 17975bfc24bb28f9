/** The dossier staff read before they decide, put together of what each procedure contributes, and the lists of their tasks. */
package cn.kexie.dossier;
