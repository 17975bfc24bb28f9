/** The engine as the store of staff accounts, and the staff member as the engine's current user. */
package cn.kexie.platform.security.process;
