/** What a process declared as a matter has by itself, for the rules of flow, forms and style. */
package cn.kexie.engine.model.matter;
