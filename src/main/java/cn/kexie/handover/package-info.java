/**
 * 转交：an open task that somebody holds goes to a colleague, when its holder is away or must not handle it. Knows tasks and
 * groups, no procedure.
 */
package cn.kexie.handover;
