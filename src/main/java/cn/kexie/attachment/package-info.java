/**
 * Files that enterprises upload: taken in by what they are, kept sealed, copied without what tells their author, and removed.
 * The room knows nothing of cases but where the table is in which they say what they filed.
 */
package cn.kexie.attachment;
