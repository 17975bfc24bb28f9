/** What diagrams may say about operations on tasks. */
package cn.kexie.handling.model;
