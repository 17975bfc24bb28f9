/** Holders of tasks in the engine. */
package cn.kexie.handover.process;
