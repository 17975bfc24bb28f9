/** Procedures as their deployed models describe them. */
package cn.kexie.guide.process;
