package cn.kexie.membership.roster;

import cn.kexie.association.AssociationCancelled;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名册办结, and its withdrawal at any time before. */
@Service
@Transactional
public class RosterConclusion {

    private final RosterRegister register;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Publicities publicities;
    private final RosterProcess process;

    RosterConclusion(
            RosterRegister register, Cases cases, Deadlines deadlines, Publicities publicities, RosterProcess process) {
        this.register = register;
        this.cases = cases;
        this.deadlines = deadlines;
        this.publicities = publicities;
        this.process = process;
    }

    /** Every row is decided. */
    public void conclude(CaseNo caseNo) {
        cases.lock(caseNo);
        RosterCounts counts = register.counts(caseNo);
        cases.move(caseNo, counts.admitted() > 0 ? RosterStatus.APPROVED : RosterStatus.REJECTED);
        cases.conclude(caseNo, Map.of("admitted", counts.admitted(), "refused", counts.refused()));
        cases.note(
                caseNo,
                new CaseEvent(
                        "CONCLUDED", "名册办结：%d 人入会，%d 人不予入会".formatted(counts.admitted(), counts.refused()), "企业科协"));
        deadlines.endAll(caseNo);
    }

    /** Members admitted by then stay members. */
    public void withdraw(CaseNo caseNo, String reason) {
        cases.lock(caseNo, "撤回", RosterStatus.SUBMITTED, RosterStatus.UNDER_REVIEW);
        cases.note(caseNo, new CaseEvent("WITHDRAWN", "申请人撤回名册中尚未决定的人员：%s".formatted(reason), "申请人"));
        process.withdrawn(caseNo);
    }

    @EventListener
    void endAllOf(AssociationCancelled association) {
        register.openAt(association.associationNo()).forEach(process::associationCancelled);
    }

    /** Refuses whoever is undecided: nobody is admitted to what is no more. */
    public void closeCancelled(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        publicities.cancel(caseNo);
        register.refused(caseNo, unfinished(caseNo), "企业科协已经注销，不再办理入会。");
        if (file.status().equals(RosterStatus.SUBMITTED.name())) {
            cases.move(caseNo, RosterStatus.UNDER_REVIEW);
        }
        conclude(caseNo);
    }

    private List<Integer> unfinished(CaseNo caseNo) {
        return Stream.of(
                        register.undecided(caseNo, true, Rosters.MOST_ROWS),
                        register.undecided(caseNo, false, Rosters.MOST_ROWS),
                        register.referred(caseNo),
                        register.approved(caseNo))
                .flatMap(List::stream)
                .map(RosterRow::number)
                .toList();
    }
}
