/** The tasks of cases in the engine. */
package cn.kexie.casefile.process;
