/** A set of models as it is written: processes, tables, forms and letters, each file parsed once, and what is wrong with it. */
package cn.kexie.engine.model;
