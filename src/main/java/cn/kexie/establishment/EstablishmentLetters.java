package cn.kexie.establishment;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Opinion;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Issuer;
import cn.kexie.establishment.application.JointEnterprise;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.step.CaseLetters;
import cn.kexie.step.HouseLetters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 批复, 不予批准决定, 备案回执. */
@Component
class EstablishmentLetters implements CaseLetters {

    private static final String MEETING_PERIOD = "MEETING";

    private final Establishments establishments;
    private final Approvals approvals;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Bodies bodies;

    EstablishmentLetters(
            Establishments establishments, Approvals approvals, Cases cases, Deadlines deadlines, Bodies bodies) {
        this.establishments = establishments;
        this.approvals = approvals;
        this.cases = cases;
        this.deadlines = deadlines;
        this.bodies = bodies;
    }

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
    }

    @Override
    public DocumentOrder order(CaseFile file, String letter) {
        Establishment establishment = establishments.get(file.caseNo());
        return switch (letter) {
            case "approval" -> order(file, establishment, letter, "同意成立", approval(file, establishment));
            case "rejection" -> order(file, establishment, letter, "不予批准成立", rejection(file));
            case "filing-receipt" -> order(file, establishment, letter, "备案", filingReceipt(file, establishment));
            default -> throw new IllegalStateException("an establishment has no letter " + letter);
        };
    }

    /** The last day for the meeting is that of the running period. */
    private Map<String, Object> approval(CaseFile file, Establishment establishment) {
        List<String> partners = establishment.application().jointEnterprises().stream()
                .map(JointEnterprise::enterpriseName)
                .toList();
        Map<String, Object> content = new HashMap<>();
        deadlines
                .find(file.caseNo(), MEETING_PERIOD)
                .map(Deadline::dueDate)
                .ifPresent(dueDate -> content.put("meetingBy", dueDate));
        if (!partners.isEmpty()) {
            content.put("jointEnterprises", partners);
        }
        return content;
    }

    private Map<String, Object> rejection(CaseFile file) {
        List<CaseOpinion> opinions = cases.opinions(file.caseNo());
        Opinion last = opinions.get(opinions.size() - 1).opinion();
        return Map.of("reasons", List.of(last.opinion()));
    }

    private Map<String, Object> filingReceipt(CaseFile file, Establishment establishment) {
        FoundingMeeting meeting = establishment.meeting();
        return Map.of(
                "associationNo", establishment.associationNo(),
                "meetingDate", meeting.meetingDate(),
                "termStart", meeting.termStart(),
                "termEnd", meeting.termEnd(),
                "approvalNumber", approvals.of(file.caseNo()).number());
    }

    private DocumentOrder order(
            CaseFile file, Establishment establishment, String letter, String verb, Map<String, Object> content) {
        Body authority = bodies.find(file.authority().code()).orElseThrow();
        String associationName = establishment.application().associationName();
        Map<String, Object> all = new HashMap<>(content);
        all.put("enterpriseName", file.applicant().name());
        all.put("associationName", associationName);
        all.put("caseNo", file.caseNo().value());
        all.put("submittedOn", file.submittedAt().toLocalDate());
        return new DocumentOrder(
                file.caseNo().value(),
                HouseLetters.kind(letter),
                new Issuer(authority.code(), authority.name(), authority.mark()),
                verb + associationName,
                all);
    }
}
