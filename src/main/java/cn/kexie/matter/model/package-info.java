/** Rules for the models of matters, brought to every door through {@code META-INF/services}. */
package cn.kexie.matter.model;
