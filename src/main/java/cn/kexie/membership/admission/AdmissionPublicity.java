package cn.kexie.membership.admission;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 入会前公示, where the association has chosen it: name and department, nothing else. */
@Service
@Transactional
public class AdmissionPublicity {

    private final MemberApplications applications;
    private final MembershipSettings settings;
    private final Associations associations;
    private final Publicities publicities;
    private final CommitteeVotes votes;
    private final Cases cases;
    private final Deadlines deadlines;

    AdmissionPublicity(
            MemberApplications applications,
            MembershipSettings settings,
            Associations associations,
            Publicities publicities,
            CommitteeVotes votes,
            Cases cases,
            Deadlines deadlines) {
        this.applications = applications;
        this.settings = settings;
        this.associations = associations;
        this.publicities = publicities;
        this.votes = votes;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Lays down the list and answers its title; empty when the association makes nothing public. */
    public Optional<String> prepare(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        MemberApplication application = applications.get(file.caseNo());
        requireVote(application);
        if (!settings.of(application.associationNo()).publicity()) {
            return Optional.empty();
        }
        deadlines.endAll(caseNo);
        String title = associations.get(application.associationNo()).name() + "拟入会人员公示";
        String text = "%s（%s）".formatted(application.name(), application.form().department());
        publicities.announce(caseNo, title, List.of(new PublicityItem(caseNo.value(), text)));
        return Optional.of(title);
    }

    /** Whoever is not eligible is admitted by a vote of the committee, never by the secretary general alone. */
    private void requireVote(MemberApplication application) {
        if (application.eligibility() == Eligibility.NOT_ELIGIBLE
                && votes.of(application.caseNo()).stream().noneMatch(vote -> vote.outcome() == VoteOutcome.ADOPTED)) {
            throw Refusal.invalid("/decision", "NOT_ELIGIBLE", "按规则不符合入会条件，不能直接同意；请选择不同意，或者提交委员会表决");
        }
    }

    /** Whether an objection was upheld; the application is then rejected for it. */
    public boolean record(CaseNo caseNo) {
        cases.lock(caseNo);
        boolean upheld = publicities.upheld(caseNo).contains(caseNo.value());
        if (upheld) {
            applications.change(caseNo, application -> application.withRejection("公示期间收到实名异议，经核实异议成立。"));
        }
        return upheld;
    }
}
