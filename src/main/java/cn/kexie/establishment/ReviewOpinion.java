package cn.kexie.establishment;

/**
 * 审核意见.
 *
 * @param adviser account of the 指导员, {@link #REVIEWER} or null for the reviewer
 * @param userId the reviewer's account
 */
public record ReviewOpinion(ReviewDecision decision, String opinion, String adviser, String userId) {

    /** Choice of a form: the reviewer is the adviser. */
    public static final String REVIEWER = "REVIEWER";

    String chosenAdviser() {
        return adviser == null || adviser.isBlank() || adviser.equals(REVIEWER) ? userId : adviser;
    }
}
