package cn.kexie.establishment;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.FiledRules;
import cn.kexie.casefile.Materials;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成立大会: the enterprise reports it in time, or the process lets the 批复 lapse. */
@Service
@Transactional
public class EstablishmentFounding {

    private final Establishments establishments;
    private final Cases cases;
    private final Attachments attachments;
    private final Materials materials;
    private final Approvals approvals;
    private final VotePolicy votePolicy;
    private final FiledRules filedRules;
    private final Consents consents;
    private final EstablishmentProcess process;
    private final Clock clock;

    EstablishmentFounding(
            Establishments establishments,
            Cases cases,
            Attachments attachments,
            Materials materials,
            Approvals approvals,
            EstablishmentRules rules,
            FiledRules filedRules,
            Consents consents,
            EstablishmentProcess process,
            Clock clock) {
        this.establishments = establishments;
        this.cases = cases;
        this.attachments = attachments;
        this.materials = materials;
        this.approvals = approvals;
        this.votePolicy = new VotePolicy(rules);
        this.filedRules = filedRules;
        this.consents = consents;
        this.process = process;
        this.clock = clock;
    }

    /** Takes the report of a meeting; 422 with one fault per rule broken, and the case stays as it was. */
    public void report(CaseNo caseNo, Reading<FoundingMeeting> reading) {
        CaseFile file = cases.lock(caseNo, "报告成立大会", EstablishmentStatus.APPROVED);
        Establishment establishment = establishments.get(caseNo);
        FoundingMeeting meeting = reading.value();
        Findings findings = reading.findings();
        filedRules.of(caseNo, () -> {
            votePolicy.check(meeting, approvals.dateOf(caseNo), LocalDate.now(clock), findings);
            return findings;
        });
        findings.addAll(attachments.check(file.applicant().unifiedSocialCreditCode(), attachmentIds(meeting)));
        findings.refuse();
        establishments.save(establishment.withMeeting(meeting));
        consents.record(caseNo, file.applicant().declarer(), ConsentBasis.DECLARED, NamedPerson.peopleIn(meeting));
        materials.attachAll(
                caseNo,
                SubmittedMaterial.attachmentIdsByItem(List.of(
                        new SubmittedMaterial("MEETING_MINUTES", meeting.minutesAttachmentId()),
                        new SubmittedMaterial("CHARTER_ADOPTED", meeting.charterAttachmentId()))));
        cases.move(caseNo, EstablishmentStatus.MEETING_REPORTED);
        cases.note(caseNo, new CaseEvent("MEETING_REPORTED", "已报告成立大会", "申请人"));
        process.meetingReported(caseNo);
    }

    private static Map<String, String> attachmentIds(FoundingMeeting meeting) {
        Map<String, String> ids = new HashMap<>();
        ids.put("/minutesAttachmentId", meeting.minutesAttachmentId());
        ids.put("/charterAttachmentId", meeting.charterAttachmentId());
        ids.values().removeIf(Objects::isNull);
        return ids;
    }
}
