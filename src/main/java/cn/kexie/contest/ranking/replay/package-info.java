/**
 * 复核程序: recomputes a published result sheet from the file alone. It shares no arithmetic with the ranking itself, so that
 * an error in one does not hide in the other.
 */
package cn.kexie.contest.ranking.replay;
