/** Operations on tasks of the engine. */
package cn.kexie.handling.process;
