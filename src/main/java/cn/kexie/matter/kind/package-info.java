/** What a matter is: its editions as they are deployed, their properties, tables, statuses and guide. */
package cn.kexie.matter.kind;
