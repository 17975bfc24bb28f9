/**
 * The database of a start without configuration: a PostgreSQL server of our own under {@code kexie.data-dir}. Nothing
 * here is active as soon as {@code spring.datasource.url} is set.
 */
package cn.kexie.platform.database;
