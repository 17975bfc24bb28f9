package cn.kexie.establishment;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.association.NewAssociation.Officer;
import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.establishment.application.EnterpriseDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 备案: the report of the meeting is reviewed, the association entered in the register, the receipt issued. */
@Service
@Transactional
public class EstablishmentRecord {

    private static final String PERIOD = "FILING_REVIEW";
    private static final String REVIEWER = "审核人员";

    private final Establishments establishments;
    private final Cases cases;
    private final Associations associations;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final EstablishmentLetters letters;
    private final Clock clock;

    EstablishmentRecord(
            Establishments establishments,
            Cases cases,
            Associations associations,
            Deadlines deadlines,
            TimeLimits timeLimits,
            EstablishmentLetters letters,
            Clock clock) {
        this.establishments = establishments;
        this.cases = cases;
        this.associations = associations;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
        this.clock = clock;
    }

    /** Starts the filing review; the period for the meeting stands still meanwhile. */
    public Deadline open(String caseNo) {
        cases.step(caseNo);
        deadlines.pause(caseNo, EstablishmentApproval.MEETING_PERIOD, "备案审查期间");
        return deadlines.start(caseNo, timeLimits.of(PERIOD));
    }

    /** Records the conclusion; when the report is returned, answers the period for the meeting that runs on. */
    public Optional<Deadline> decide(String caseNo, FilingDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(decision.needsReason());
        cases.opinion(caseNo, task.opinion(decision, REVIEWER));
        deadlines.end(caseNo, PERIOD);
        return decision == FilingDecision.RETURN ? Optional.of(returned(caseNo, task.opinion())) : Optional.empty();
    }

    /** Enters the association in the register. */
    public void register(String caseNo) {
        CaseFile file = cases.lock(caseNo);
        Establishment establishment = establishments.get(caseNo);
        String associationNo = associations.register(newAssociation(file, establishment));
        establishments.save(establishment.withAssociationNo(associationNo));
        cases.move(caseNo, EstablishmentStatus.FILED);
        cases.conclude(caseNo, Map.of("associationNo", associationNo));
        deadlines.endAll(caseNo);
        cases.note(caseNo, new CaseEvent("FILED", "已登记入册，编号 %s".formatted(associationNo), REVIEWER));
    }

    public void issueReceipt(String caseNo) {
        letters.filingReceipt(cases.lock(caseNo), establishments.get(caseNo));
    }

    private Deadline returned(String caseNo, String reason) {
        cases.moveOn(caseNo, EstablishmentStatus.APPROVED);
        cases.note(caseNo, new CaseEvent("MEETING_RETURNED", "成立大会材料退回补报：%s".formatted(reason), REVIEWER));
        return deadlines.resume(caseNo, EstablishmentApproval.MEETING_PERIOD);
    }

    private NewAssociation newAssociation(CaseFile file, Establishment establishment) {
        FoundingMeeting meeting = establishment.meeting();
        EnterpriseDetails enterprise = establishment.enterprise();
        return new NewAssociation(
                establishment.application().associationName(),
                enterprise.unifiedSocialCreditCode(),
                enterprise.enterpriseName(),
                enterprise.regionCode(),
                file.authority(),
                establishment.application().organisationMode().name(),
                LocalDate.now(clock),
                meeting.termStart(),
                meeting.termEnd(),
                establishment.application().initialMemberCount(),
                meeting.elections().stream()
                        .map(election -> new Officer(election.office(), election.name()))
                        .toList());
    }
}
