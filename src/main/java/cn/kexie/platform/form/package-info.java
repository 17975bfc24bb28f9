/**
 * The one reader of {@code .form} files, of applications as of tasks: which fields there are, what may be filled in, and
 * what follows from it for a schema, for facts, for the dossier and for the people named.
 */
package cn.kexie.platform.form;
