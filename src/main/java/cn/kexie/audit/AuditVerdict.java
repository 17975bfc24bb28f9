package cn.kexie.audit;

/**
 * What a verification of the audit trail found.
 *
 * @param rows how many rows there are
 * @param head the last row that was looked at
 * @param anchors how many anchors were compared
 * @param firstBroken null when the chain is intact
 */
public record AuditVerdict(boolean intact, long rows, AuditHead head, int anchors, BrokenRow firstBroken) {

    /**
     * The first row that is not as it was written.
     *
     * @param code MISSING, DETAILS_CHANGED, ROW_CHANGED or ANCHOR_DIFFERS
     * @param text the same in Chinese
     */
    public record BrokenRow(long seq, String code, String text) {}
}
