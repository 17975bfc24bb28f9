package cn.kexie.audit;

/**
 * What a verification of the audit trail found.
 *
 * @param rows how many rows there are
 * @param head the last row that was looked at
 * @param anchors how many anchors were compared
 * @param firstBroken null when the chain is intact
 * @param furtherRows how many rows the chains beside the trail have, such as every saved version of a score sheet
 */
public record AuditVerdict(
        boolean intact, long rows, AuditHead head, int anchors, BrokenRow firstBroken, long furtherRows) {

    /**
     * The first row that is not as it was written.
     *
     * @param seq 0 for a row of a chain beside the trail
     * @param code MISSING, DETAILS_CHANGED, ROW_CHANGED, ANCHOR_DIFFERS or FURTHER_ROW_CHANGED
     * @param text the same in Chinese
     */
    public record BrokenRow(long seq, String code, String text) {}

    /** The same with what the chains beside the trail say. */
    AuditVerdict with(FurtherChain.Finding finding) {
        BrokenRow broken = firstBroken == null && finding.flaw() != null
                ? new BrokenRow(0, "FURTHER_ROW_CHANGED", finding.flaw())
                : firstBroken;
        return new AuditVerdict(broken == null, rows, head, anchors, broken, furtherRows + finding.rows());
    }
}
