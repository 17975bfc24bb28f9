package cn.kexie.acceptance;

import java.util.List;

/**
 * 审查结论.
 *
 * @param items what has to be corrected: material codes or JSON pointers of fields
 * @param itemReasons a line for each item to be corrected, null where the opinion is the reason of all
 * @param transferTo code of the competent body
 * @param userId the examiner's account
 */
public record Examination(
        ExaminationDecision decision,
        String opinion,
        List<String> items,
        String itemReasons,
        String transferTo,
        String userId) {}
