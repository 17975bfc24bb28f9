/** Rules for forms: whatever they ask can be answered, in components that are shown. */
package cn.kexie.engine.model.form;
