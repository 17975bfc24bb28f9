/** Accounts and sample cases; only with the embedded database. */
package cn.kexie.demo;
