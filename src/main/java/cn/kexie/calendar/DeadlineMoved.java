package cn.kexie.calendar;

/**
 * New holiday data has moved a running deadline. Published in the transaction that stores the new due date;
 * {@link Deadlines#find} tells it.
 */
public record DeadlineMoved(String caseNo, String kind) {}
