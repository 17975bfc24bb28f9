package cn.kexie.committee;

import cn.kexie.audit.Audited;
import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseParticipation;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a vote, takes the ballots and counts them. */
@Service
@Transactional
public class CommitteeVoting {

    static final String PERIOD = "COMMITTEE_VOTE";

    private final CommitteeVoteRegister register;
    private final CommitteeMembers members;
    private final CommitteeRules rules;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final CaseParticipation participation;
    private final Clock clock;

    CommitteeVoting(
            CommitteeVoteRegister register,
            CommitteeMembers members,
            CommitteeRules rules,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            CaseParticipation participation,
            Clock clock) {
        this.register = register;
        this.members = members;
        this.rules = rules;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.participation = participation;
        this.clock = clock;
    }

    /**
     * Calls the committee as it is now to vote. A case has one running vote: one left unfinished, because its procedure
     * went on without it, ends without a result.
     */
    public CalledVote open(NewVote call) {
        abandon(call.caseNo());
        CommitteeVote vote = CommitteeVote.opened(call, rules.of(call.kind()), votersOf(call), now());
        Deadline period = deadlines.start(call.caseNo(), timeLimits.of(PERIOD));
        cases.step(call.caseNo());
        cases.note(call.caseNo(), new CaseEvent("VOTE_OPENED", "已提请委员会表决：%s".formatted(call.subject()), "系统"));
        return new CalledVote(vote.stored(register.add(vote)), period);
    }

    /** Takes a ballot, the voter's only one; refused when late, doubled, without its reason or by nobody who may vote. */
    @Audited(value = "BALLOT_CAST", kind = "vote", subject = "#voteId", actor = "'staff:' + #voter", role = "'委员'")
    public void cast(long voteId, UserId voter, BallotChoice choice, String opinion) {
        CommitteeVote vote = register.findForUpdate(voteId).orElseThrow();
        requireReason(choice, opinion);
        requireVoter(vote, voter);
        requireInTime(vote);
        if (!register.add(voteId, new Ballot(voter, choice, opinion, now()))) {
            throw Refusal.conflict("ALREADY_VOTED", "您已经就该事项投过票；一人一票，投出后不能更改")
                    .with("caseNo", vote.caseNo().value());
        }
    }

    /** Counts the ballots and ends the vote; the result of a vote that has ended stays. */
    public VoteOutcome close(long voteId) {
        CommitteeVote vote = register.findForUpdate(voteId).orElseThrow();
        return vote.isOpen() ? count(vote) : vote.outcome();
    }

    /** Ends the running vote of a case without a result, as when the case is withdrawn; its ballots stay. */
    public void abandon(CaseNo caseNo) {
        cases.lock(caseNo);
        register.of(caseNo).stream()
                .filter(CommitteeVote::isOpen)
                .forEach(vote -> register.close(vote.abandoned(now())));
        deadlines.end(caseNo, PERIOD);
    }

    private VoteOutcome count(CommitteeVote vote) {
        CommitteeVote counted = vote.counted(Tally.of(vote.voters().size(), register.ballots(vote.voteId())), now());
        register.close(counted);
        deadlines.end(vote.caseNo(), PERIOD);
        String result =
                "委员会表决结束：%s，结果为%s".formatted(vote.subject(), counted.outcome().text());
        cases.note(vote.caseNo(), new CaseEvent("VOTE_CLOSED", result, "委员会"));
        return counted.outcome();
    }

    private Set<UserId> votersOf(NewVote call) {
        Set<UserId> voters = new LinkedHashSet<>(members.of(call.group()));
        voters.removeAll(call.excluded());
        voters.removeAll(participation.withPart(call.caseNo(), voters));
        return voters;
    }

    private static void requireReason(BallotChoice choice, String opinion) {
        if (choice.needsReason() && (opinion == null || opinion.isBlank())) {
            throw Refusal.invalid("/opinion", "REASON_REQUIRED", "选择“%s”时必须填写理由".formatted(choice.text()));
        }
    }

    private static void requireVoter(CommitteeVote vote, UserId voter) {
        if (!vote.voters().contains(voter)) {
            throw Refusal.of(Reason.FORBIDDEN, "NOT_A_VOTER", "您不是该事项的表决人，不能投票");
        }
    }

    private void requireInTime(CommitteeVote vote) {
        boolean runs = vote.isOpen()
                && deadlines
                        .find(vote.caseNo(), PERIOD)
                        .filter(period -> now().isBefore(period.expiresAt()))
                        .isPresent();
        if (!runs) {
            throw Refusal.conflict("VOTE_CLOSED", "表决期限已过或者表决已经结束，不能再投票")
                    .with("caseNo", vote.caseNo().value());
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** A vote that has been called, and until when it runs. */
    public record CalledVote(CommitteeVote vote, Deadline period) {}
}
