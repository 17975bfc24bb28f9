/** The engine's share of the demo clock. */
package cn.kexie.calendar.process;
