/** What the jar is made of: its bill of materials, the licences, and a verdict on every known weakness. */
package cn.kexie.components;
