/** 运维：what keeps the system running is told to whoever watches over it: figures, health, what is stuck. */
package cn.kexie.operation;
