package cn.kexie.membership.removal;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberLetters;
import cn.kexie.membership.roll.MemberLife;
import cn.kexie.membership.roll.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 除名: the person is heard, the committee votes, and only an adopted vote ends the membership. */
@Service
@Transactional
public class MemberRemoval {

    private static final String PERIOD = "MEMBER_HEARING";
    private static final String SECRETARIAT = "秘书处";
    private static final String COMMITTEE = "委员会";

    private final Removals removals;
    private final MemberLife life;
    private final Members members;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final MemberLetters letters;

    MemberRemoval(
            Removals removals,
            MemberLife life,
            Members members,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            MemberLetters letters) {
        this.removals = removals;
        this.life = life;
        this.members = members;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
    }

    /** Starts the period within which the person may speak. */
    public Deadline openHearing(String caseNo) {
        cases.lock(caseNo);
        return deadlines.start(caseNo, timeLimits.of(PERIOD));
    }

    /** Records the hearing; without a record of it no vote is called. */
    public void recordHearing(String caseNo, HearingDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(true);
        cases.opinion(caseNo, task.opinion(decision, SECRETARIAT));
        deadlines.endAll(caseNo);
        if (decision == HearingDecision.DROP) {
            close(caseNo, MemberRemovalStatus.DROPPED, "DROPPED", "秘书处不再提请除名，会员资格不变");
        } else {
            callVote(caseNo, task.text());
        }
    }

    /** Nothing was said within the period: the person is taken to have waived the hearing. */
    public void recordSilence(String caseNo, Decided silence) {
        cases.lock(caseNo);
        cases.opinion(caseNo, silence.opinion(HearingDecision.WAIVED, "系统"));
        deadlines.endAll(caseNo);
        callVote(caseNo, silence.text());
    }

    /** Records the vote and says what follows from it. */
    public RemovalOutcome recordVote(String caseNo, VoteOutcome vote, Decided called) {
        cases.lock(caseNo);
        cases.opinion(caseNo, called.opinion(vote, COMMITTEE));
        boolean current = life.lock(removals.get(caseNo).memberNo()).status().current();
        RemovalOutcome outcome = RemovalOutcome.of(vote, current);
        if (outcome == RemovalOutcome.KEEP) {
            close(caseNo, MemberRemovalStatus.KEPT, "KEPT", current ? "表决未通过，会员资格不变" : "会员资格在表决前已经终止，不再除名");
        }
        return outcome;
    }

    /** A vote without quorum is repeated. */
    public void arrangeVote(String caseNo, String remark) {
        cases.lock(caseNo);
        String text = "未达到法定人数，重新组织表决" + (remark == null || remark.isBlank() ? "" : "：" + remark);
        cases.note(caseNo, new CaseEvent("VOTE_REPEATED", text, SECRETARIAT));
    }

    /** Ends the membership and takes the card back. */
    public void remove(String caseNo) {
        cases.lock(caseNo);
        Removal removal = removals.get(caseNo);
        life.expel(removal.associationNo(), removal.memberNo(), removal.reason());
        close(caseNo, MemberRemovalStatus.REMOVED, "REMOVED", "经委员会表决，会员 %s 已除名".formatted(removal.memberNo()));
    }

    /** 除名决定. */
    public void issueDecision(String caseNo) {
        Removal removal = removals.get(caseNo);
        Member member = members.get(removal.associationNo(), removal.memberNo());
        letters.removal(caseNo, member, removal.reason(), waived(caseNo));
    }

    private boolean waived(String caseNo) {
        return cases.opinions(caseNo).stream()
                .map(CaseOpinion::opinion)
                .anyMatch(opinion -> opinion.decision().equals(HearingDecision.WAIVED.name()));
    }

    private void callVote(String caseNo, String text) {
        cases.moveOn(caseNo, MemberRemovalStatus.VOTING);
        cases.note(caseNo, new CaseEvent("HEARING_ENDED", text + "，提交委员会表决", SECRETARIAT));
    }

    private void close(String caseNo, MemberRemovalStatus status, String event, String text) {
        removals.save(removals.get(caseNo).withOpen(false));
        cases.move(caseNo, status);
        deadlines.endAll(caseNo);
        cases.note(caseNo, new CaseEvent(event, text, "企业科协"));
    }
}
