package cn.kexie.acceptance;

import cn.kexie.casefile.Decided;
import java.util.List;

/**
 * 审查结论.
 *
 * @param items what has to be corrected: material codes or JSON pointers of fields
 * @param itemReasons a line for each item to be corrected, null where the common reason holds
 * @param transferTo code of the competent body
 * @param task what the examiner did, with the common reason
 */
public record Examination(
        ExaminationDecision decision, List<String> items, String itemReasons, String transferTo, Decided task) {}
