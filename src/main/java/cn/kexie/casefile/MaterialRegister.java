package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which attachments are filed with which case. */
interface MaterialRegister {

    /** Adds each attachment as the newest version of its item and marks the one before as replaced. */
    void attach(CaseNo caseNo, Map<String, String> attachmentIdsByItem, OffsetDateTime at);

    /** All versions: items in the order they were first filed, the newest version first. */
    List<Material> of(CaseNo caseNo);

    /** The items each attachment of the case was filed under, by its id. */
    Map<String, Set<String>> itemsByAttachment(CaseNo caseNo);
}
