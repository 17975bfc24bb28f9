package cn.kexie.committee;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * 表决事项. Ballots are kept apart; of a running vote nobody learns how it stands.
 *
 * @param voteId null until stored
 * @param voters user ids, as the committee was when the vote was called
 * @param excluded user ids of those concerned, who got no ballot
 * @param closedAt null while it runs
 * @param outcome null while it runs, and for good when the case ended before the vote did
 * @param tally null like the outcome
 */
public record CommitteeVote(
        Long voteId,
        CaseNo caseNo,
        String group,
        String kind,
        String subject,
        VoteRule rule,
        Set<UserId> voters,
        Set<UserId> excluded,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        VoteOutcome outcome,
        Tally tally) {

    static CommitteeVote opened(NewVote call, VoteRule rule, Set<UserId> voters, OffsetDateTime at) {
        return new CommitteeVote(
                null,
                call.caseNo(),
                call.group(),
                call.kind(),
                call.subject(),
                rule,
                voters,
                call.excluded(),
                at,
                null,
                null,
                null);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** 未形成结果: the case ended first. */
    CommitteeVote abandoned(OffsetDateTime at) {
        return closed(at, null, null);
    }

    CommitteeVote counted(Tally counted, OffsetDateTime at) {
        return closed(at, rule.outcomeOf(counted), counted);
    }

    CommitteeVote stored(long id) {
        return with(id, closedAt, outcome, tally);
    }

    private CommitteeVote closed(OffsetDateTime at, VoteOutcome result, Tally counted) {
        return with(voteId, at, result, counted);
    }

    private CommitteeVote with(Long id, OffsetDateTime at, VoteOutcome result, Tally counted) {
        return new CommitteeVote(
                id, caseNo, group, kind, subject, rule, voters, excluded, openedAt, at, result, counted);
    }
}
