/** Figures of the work, for a monitoring system: how many, how long, how late; never who or which case. */
package cn.kexie.operation.metric;
