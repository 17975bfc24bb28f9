package cn.kexie.membership.admission;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.DecisionRoute;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.roll.MemberLetters;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.NewMember;
import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 入会决定: by the secretary general or the committee, and the admission that follows. */
@Service
@Transactional
public class MemberAdmission {

    private static final String PERIOD = "MEMBER_DECISION";
    private static final String SECRETARIAT = "秘书处";
    private static final String COMMITTEE = "委员会";

    private final MemberApplications applications;
    private final Members members;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final MemberLetters letters;

    MemberAdmission(
            MemberApplications applications,
            Members members,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            MemberLetters letters) {
        this.applications = applications;
        this.members = members;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
    }

    /** Starts the period for the decision. */
    public AdmissionPeriod open(String caseNo) {
        cases.lock(caseNo);
        cases.step(caseNo);
        return new AdmissionPeriod(
                deadlines.start(caseNo, timeLimits.of(PERIOD)),
                applications.get(caseNo).eligibility());
    }

    /** Records what the secretary general decided; whoever is not eligible cannot be admitted without the committee. */
    public void record(String caseNo, AdmissionDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(decision.needsReason());
        MemberApplication application = applications.get(caseNo);
        if (decision == AdmissionDecision.APPROVE && application.eligibility() == Eligibility.NOT_ELIGIBLE) {
            throw Refusal.invalid("/decision", "NOT_ELIGIBLE", "按规则不符合入会条件，不能直接同意；请选择不同意，或者提交委员会表决");
        }
        cases.opinion(caseNo, task.opinion(decision, SECRETARIAT));
        applications.save(application
                .withDecisionRoute(DecisionRoute.DELEGATED)
                .withRejection(decision == AdmissionDecision.REJECT ? task.opinion() : null));
    }

    /** Records what the committee has voted. */
    public void recordVote(String caseNo, VoteOutcome outcome, Decided vote) {
        cases.lock(caseNo);
        cases.opinion(caseNo, vote.opinion(outcome, COMMITTEE));
        applications.change(
                caseNo,
                application -> application
                        .withDecisionRoute(DecisionRoute.COMMITTEE)
                        .withRejection(outcome == VoteOutcome.NOT_ADOPTED ? "经委员会表决，赞成票未达到规定比例。" : null));
    }

    /** A vote without quorum is repeated. */
    public void arrangeVote(String caseNo, String remark) {
        cases.lock(caseNo);
        String text = "未达到法定人数，重新组织表决" + (remark == null || remark.isBlank() ? "" : "：" + remark);
        cases.note(caseNo, new CaseEvent("VOTE_REPEATED", text, SECRETARIAT));
    }

    /** Gives the member number and enters the member in the register; a second call changes nothing. */
    public void admit(String caseNo) {
        CaseFile file = cases.lock(caseNo);
        MemberApplication application = applications.get(caseNo);
        if (application.memberNo() == null) {
            String memberNo = members.admit(
                            application.associationNo(),
                            caseNo,
                            List.of(new NewMember(application.form(), application.eligibility())))
                    .get(0);
            applications.save(application.withMemberNo(memberNo).withOpen(false));
            cases.move(file.caseNo(), MemberApplicationStatus.APPROVED);
            cases.conclude(caseNo, Map.of("memberNo", memberNo));
            deadlines.endAll(caseNo);
            cases.note(caseNo, new CaseEvent("APPROVED", "同意入会，会员号 %s".formatted(memberNo), "企业科协"));
        }
    }

    /** 会员证 and 入会通知书. */
    public void issueAdmission(String caseNo) {
        MemberApplication application = applications.get(caseNo);
        letters.admission(caseNo, application.associationNo(), application.memberNo(), application.name());
    }

    /** The period for the decision and what the rules say of the applicant. */
    public record AdmissionPeriod(Deadline deadline, Eligibility eligibility) {}
}
