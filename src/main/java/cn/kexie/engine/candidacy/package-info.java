/** Rights to a task come from the task itself: its assignee, its owner, its candidates. No rows are written for them. */
package cn.kexie.engine.candidacy;
