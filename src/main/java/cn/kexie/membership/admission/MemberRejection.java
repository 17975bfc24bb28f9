package cn.kexie.membership.admission;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.casefile.Opinion;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.membership.AppealDecision;
import cn.kexie.membership.AppealHearing;
import cn.kexie.membership.DecisionRoute;
import cn.kexie.membership.roll.MemberLetters;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不予入会和复核: one appeal within its period, heard by people who did not decide. */
@Service
@Transactional
public class MemberRejection {

    static final String APPEAL_PERIOD = "MEMBER_APPEAL";
    private static final String HEARING_PERIOD = "MEMBER_APPEAL_REVIEW";

    private final MemberApplications applications;
    private final MemberIntake intake;
    private final Associations associations;
    private final CommitteeVotes votes;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final MemberLetters letters;
    private final MemberApplicationProcess process;
    private final Clock clock;

    MemberRejection(
            MemberApplications applications,
            MemberIntake intake,
            Associations associations,
            CommitteeVotes votes,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            MemberLetters letters,
            MemberApplicationProcess process,
            Clock clock) {
        this.applications = applications;
        this.intake = intake;
        this.associations = associations;
        this.votes = votes;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
        this.process = process;
        this.clock = clock;
    }

    /** Issues the 不予入会通知书 and starts the period for an appeal. */
    public Deadline reject(String caseNo) {
        CaseFile file = cases.lock(caseNo);
        MemberApplication application = applications.get(caseNo);
        String reason = application.rejection() == null ? lastReason(caseNo) : application.rejection();
        if (!file.status().equals(MemberApplicationStatus.REJECTED.name())) {
            cases.move(caseNo, MemberApplicationStatus.REJECTED);
        }
        deadlines.endAll(caseNo);
        cases.step(caseNo);
        applications.save(application.withRejection(reason).withOpen(false));
        Deadline appeal = deadlines.start(caseNo, timeLimits.of(APPEAL_PERIOD));
        cases.conclude(
                caseNo, Map.of("reason", reason, "appealBy", appeal.dueDate().toString()));
        letters.nonAdmission(caseNo, application.associationNo(), application.name(), reason, appeal.dueDate());
        cases.note(caseNo, new CaseEvent("REJECTED", "不予入会，理由见通知书；可以在 %s 前申请复核一次".formatted(appeal.dueDate()), "企业科协"));
        return appeal;
    }

    /** Takes the one appeal; 409 when there was one already or its period is over. */
    public void appeal(String caseNo, String reason) {
        cases.lock(caseNo, "申请复核", MemberApplicationStatus.REJECTED);
        MemberApplication application = applications.get(caseNo);
        if (application.appealedOn() != null
                || deadlines.find(caseNo, APPEAL_PERIOD).isEmpty()) {
            throw Refusal.conflict("APPEAL_CLOSED", "复核只能申请一次，并且应在规定期限内提出；复核结论为最终结论")
                    .with("status", MemberApplicationStatus.REJECTED.name());
        }
        intake.refuseMember(application.associationNo(), application.form());
        intake.refuseOtherApplication(application.associationNo(), application.form(), caseNo);
        applications.save(application.withAppeal(reason, LocalDate.now(clock)).withOpen(true));
        deadlines.end(caseNo, APPEAL_PERIOD);
        cases.move(caseNo, MemberApplicationStatus.UNDER_REVIEW);
        cases.note(caseNo, new CaseEvent("APPEALED", "申请人申请复核：%s".formatted(reason), "申请人"));
        process.appealFiled(caseNo);
    }

    /** Nobody appealed in time: the rejection is final. */
    public void closeAppealPeriod(String caseNo) {
        cases.lock(caseNo);
        deadlines.endAll(caseNo);
        cases.step(caseNo);
        cases.note(caseNo, new CaseEvent("APPEAL_PERIOD_ENDED", "逾期未申请复核，不予入会决定生效", "系统"));
    }

    /** Starts the hearing: the committee hears what the secretary general decided, the local 科协 what the committee did. */
    public AppealHearing openHearing(String caseNo) {
        cases.lock(caseNo);
        MemberApplication application = applications.get(caseNo);
        cases.step(caseNo);
        Deadline deadline = deadlines.start(caseNo, timeLimits.of(HEARING_PERIOD));
        if (application.decisionRoute() != DecisionRoute.COMMITTEE) {
            return new AppealHearing(deadline, "committee." + application.associationNo());
        }
        var authority = associations.get(application.associationNo()).authority();
        cases.involve(caseNo, new Authority(authority.code(), authority.name()));
        return new AppealHearing(deadline, "review." + authority.code());
    }

    /** Records the conclusion; refused when the person took part in the decision that is appealed against. */
    public void recordHearing(String caseNo, AppealDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(true);
        if (tookPart(caseNo, task.userId())) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "TOOK_PART", "您参与过原决定，不能办理复核，请由其他人办理");
        }
        cases.opinion(caseNo, task.opinion(decision, "复核人员"));
        deadlines.endAll(caseNo);
        if (decision == AppealDecision.UPHOLD) {
            uphold(caseNo);
        }
    }

    private boolean tookPart(String caseNo, String userId) {
        return opinions(caseNo).stream().anyMatch(earlier -> userId.equals(earlier.userId()))
                || votes.of(caseNo).stream().anyMatch(vote -> vote.voters().contains(userId));
    }

    private void uphold(String caseNo) {
        cases.move(caseNo, MemberApplicationStatus.REJECTED);
        applications.change(caseNo, application -> application.withOpen(false));
        cases.note(caseNo, new CaseEvent("REJECTION_UPHELD", "复核维持不予入会决定，为最终结论", "复核人员"));
    }

    private String lastReason(String caseNo) {
        List<Opinion> opinions = opinions(caseNo);
        return opinions.get(opinions.size() - 1).opinion();
    }

    private List<Opinion> opinions(String caseNo) {
        return cases.opinions(caseNo).stream().map(CaseOpinion::opinion).toList();
    }
}
