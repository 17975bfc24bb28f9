package cn.kexie.establishment;

import cn.kexie.casefile.Decided;

/**
 * 审核意见.
 *
 * @param adviser account of the 指导员, {@link #REVIEWER} or null for the reviewer
 * @param task what the reviewer did
 */
public record ReviewOpinion(ReviewDecision decision, String adviser, Decided task) {

    /** Choice of a form: the reviewer is the adviser. */
    public static final String REVIEWER = "REVIEWER";

    String chosenAdviser() {
        return adviser == null || adviser.isBlank() || adviser.equals(REVIEWER) ? task.userId() : adviser;
    }
}
