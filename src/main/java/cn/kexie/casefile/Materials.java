package cn.kexie.casefile;

import cn.kexie.attachment.Attachments;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The materials of a case. A material that is handed in again becomes a new version; the old one stays readable. */
@Service
@Transactional
public class Materials {

    private final MaterialRegister register;
    private final Attachments attachments;
    private final Cases cases;
    private final Clock clock;

    Materials(MaterialRegister register, Attachments attachments, Cases cases, Clock clock) {
        this.register = register;
        this.attachments = attachments;
        this.cases = cases;
        this.clock = clock;
    }

    /** Files an attachment of the applicant under an item; 422 ATTACHMENT_UNKNOWN if it is not the applicant's. */
    public void attach(CaseNo caseNo, String item, String attachmentId) {
        attachAll(caseNo, Map.of(item, attachmentId));
    }

    /** As {@link #attach}, for several items at once, in the order of the map. */
    public void attachAll(CaseNo caseNo, Map<String, String> attachmentIdsByItem) {
        String creditCode = cases.lock(caseNo).applicant().unifiedSocialCreditCode();
        attachments.requireAll(creditCode, attachmentIdsByItem.values(), "/materials");
        register.attach(caseNo, attachmentIdsByItem, ChinaTime.now(clock));
    }

    /**
     * As {@link #attachAll}, for attachments of an enterprise that need not be the applicant, such as evidence of an
     * objection.
     *
     * @param pointer where the attachments stand in the request, for the refusal
     */
    public void attachFrom(String creditCode, CaseNo caseNo, Map<String, String> attachmentIdsByItem, String pointer) {
        cases.lock(caseNo);
        attachments.requireAll(creditCode, attachmentIdsByItem.values(), pointer);
        register.attach(caseNo, attachmentIdsByItem, ChinaTime.now(clock));
    }

    /** All versions: items in the order they were first filed, the newest version first. */
    @Transactional(readOnly = true)
    public List<Material> of(CaseNo caseNo) {
        return register.of(caseNo);
    }
}
