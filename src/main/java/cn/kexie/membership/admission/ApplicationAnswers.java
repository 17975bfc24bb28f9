package cn.kexie.membership.admission;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.document.DocumentOrder;
import cn.kexie.membership.roll.paper.MemberLetters;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.publicity.Publicities;
import cn.kexie.step.CaseEnding;
import cn.kexie.step.CaseLetters;
import cn.kexie.step.CasePartakers;
import org.springframework.stereotype.Component;

/** What the generic steps of an application ask: its papers, who took part, what ends. */
@Component
class ApplicationAnswers implements CaseLetters, CasePartakers, CaseEnding {

    private final MemberApplications applications;
    private final CommitteeVotes votes;
    private final Publicities publicities;
    private final Cases cases;
    private final Deadlines deadlines;
    private final MemberLetters letters;

    ApplicationAnswers(
            MemberApplications applications,
            CommitteeVotes votes,
            Publicities publicities,
            Cases cases,
            Deadlines deadlines,
            MemberLetters letters) {
        this.applications = applications;
        this.votes = votes;
        this.publicities = publicities;
        this.cases = cases;
        this.deadlines = deadlines;
        this.letters = letters;
    }

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public DocumentOrder order(CaseFile file, String letter) {
        MemberApplication application = applications.get(file.caseNo());
        String associationNo = application.associationNo();
        return switch (letter) {
            case "member-card" ->
                letters.memberCard(file.caseNo(), associationNo, application.memberNo(), application.name());
            case "admission-notice" ->
                letters.admissionNotice(file.caseNo(), associationNo, application.memberNo(), application.name());
            case "non-admission-notice" ->
                letters.nonAdmission(
                        file.caseNo(),
                        associationNo,
                        application.name(),
                        application.rejection(),
                        deadlines
                                .find(file.caseNo(), MemberRejection.APPEAL_PERIOD)
                                .orElseThrow()
                                .dueDate());
            default -> throw new IllegalStateException("an application has no letter " + letter);
        };
    }

    @Override
    public boolean tookPart(CaseNo caseNo, UserId userId) {
        return cases.opinions(caseNo).stream()
                        .map(CaseOpinion::opinion)
                        .anyMatch(earlier -> userId.equals(earlier.userId()))
                || votes.of(caseNo).stream().anyMatch(vote -> vote.voters().contains(userId));
    }

    /** The person may apply again, and nothing is public any more. */
    @Override
    public void ended(CaseNo caseNo) {
        publicities.cancel(caseNo);
        applications.change(caseNo, application -> application.withOpen(false));
    }
}
