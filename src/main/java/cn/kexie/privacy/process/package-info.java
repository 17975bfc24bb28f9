/** Retention asks the decision table and hands the engine's history to the engine's own cleanup. */
package cn.kexie.privacy.process;
