package cn.kexie.membership.admission;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Opinion;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
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

    private final MemberApplications applications;
    private final Associations associations;
    private final CommitteeVotes votes;
    private final Cases cases;
    private final Deadlines deadlines;
    private final MemberApplicationProcess process;
    private final Clock clock;

    MemberRejection(
            MemberApplications applications,
            Associations associations,
            CommitteeVotes votes,
            Cases cases,
            Deadlines deadlines,
            MemberApplicationProcess process,
            Clock clock) {
        this.applications = applications;
        this.associations = associations;
        this.votes = votes;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
        this.clock = clock;
    }

    /** Rejects the application for what was decided last; the reason goes into the 不予入会通知书. */
    public void reject(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        MemberApplication application = applications.get(caseNo);
        String reason = application.rejection() == null ? lastReason(caseNo) : application.rejection();
        if (!file.status().equals(MemberApplicationStatus.REJECTED.name())) {
            cases.move(file, MemberApplicationStatus.REJECTED, null);
        }
        deadlines.endAll(caseNo);
        applications.save(application.withRejection(reason).withOpen(false));
        cases.conclude(caseNo, Map.of("reason", reason));
    }

    /** Takes the one appeal; 409 when there was one already or its period is over. */
    public void appeal(CaseNo caseNo, String reason) {
        cases.lock(caseNo, "申请复核", MemberApplicationStatus.REJECTED);
        MemberApplication application = applications.get(caseNo);
        if (application.appealedOn() != null
                || deadlines.find(caseNo, APPEAL_PERIOD).isEmpty()) {
            throw Refusal.conflict("APPEAL_CLOSED", "复核只能申请一次，并且应在规定期限内提出；复核结论为最终结论")
                    .with("status", MemberApplicationStatus.REJECTED.name());
        }
        applications.refuseTwice(application.associationNo(), application.form(), caseNo);
        applications.save(application.withAppeal(reason, LocalDate.now(clock)).withOpen(true));
        deadlines.end(caseNo, APPEAL_PERIOD);
        cases.move(caseNo, MemberApplicationStatus.UNDER_REVIEW);
        cases.note(caseNo, new CaseEvent("APPEALED", "申请人申请复核：%s".formatted(reason), "申请人"));
        process.appealFiled(caseNo);
    }

    /** The group that hears the appeal: the local 科协 where the committee has voted, else the committee. */
    public String hearers(CaseNo caseNo) {
        String associationNo = applications.get(caseNo).associationNo();
        if (votes.of(caseNo).stream().noneMatch(vote -> vote.outcome() != null)) {
            return "committee." + associationNo;
        }
        var authority = associations.get(associationNo).authority();
        cases.involve(caseNo, new Authority(authority.code(), authority.name()));
        return "review." + authority.code();
    }

    /** The votes of a committee are counted, not reasoned. */
    private String lastReason(CaseNo caseNo) {
        List<CaseOpinion> opinions = cases.opinions(caseNo);
        Opinion last = opinions.get(opinions.size() - 1).opinion();
        return last.decision().equals(VoteOutcome.NOT_ADOPTED.name()) ? "经委员会表决，赞成票未达到规定比例。" : last.opinion();
    }
}
