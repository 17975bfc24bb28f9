/** What the engine keeps of processes that have ended. */
package cn.kexie.engine.history;
