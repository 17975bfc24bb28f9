/** 办理流程图: the way of a case through its procedure, drawn from the model the case runs by. ADR 0084. */
package cn.kexie.route;
