package cn.kexie.calendar;

import cn.kexie.platform.identity.CaseNo;

/**
 * New holiday data has moved a running deadline. Published in the transaction that stores the new due date;
 * {@link Deadlines#find} tells it.
 */
public record DeadlineMoved(CaseNo caseNo, String kind) {}
