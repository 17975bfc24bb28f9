/** 竞赛: planning, publication, entries, judges, scores, ranking and awards. */
package cn.kexie.contest;
