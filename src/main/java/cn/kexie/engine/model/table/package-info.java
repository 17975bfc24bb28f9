/** Rules for decision tables: every case has its answer, one answer, and one the program understands. */
package cn.kexie.engine.model.table;
