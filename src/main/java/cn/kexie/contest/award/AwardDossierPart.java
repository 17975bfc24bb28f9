package cn.kexie.contest.award;

import cn.kexie.committee.CommitteeVote;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.dossier.DossierHint;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the office why a ranking has come back to it. */
@Component
class AwardDossierPart implements ContestDossierPart {

    private final Contests contests;
    private final CommitteeVotes votes;

    AwardDossierPart(Contests contests, CommitteeVotes votes) {
        this.contests = contests;
        this.votes = votes;
    }

    @Override
    public List<DossierHint> hints(String contestNo) {
        List<CommitteeVote> held =
                contests.status(contestNo) == ContestStatus.RANKED ? votes.of(CaseNo.of(contestNo)) : List.of();
        return held.isEmpty() ? List.of() : hints(held.get(held.size() - 1));
    }

    private static List<DossierHint> hints(CommitteeVote last) {
        if (last.outcome() == VoteOutcome.NOT_ADOPTED) {
            return List.of(DossierHint.warn("评审委员会没有通过“%s”。请按委员会的意见调整奖项，例如将该奖项空缺，再次确认后重新表决".formatted(last.subject())));
        }
        if (last.outcome() == VoteOutcome.QUORUM_MISSED) {
            return List.of(DossierHint.warn("“%s”的表决未达到法定人数。请补足委员或者与委员约定时间，再次确认后重新表决".formatted(last.subject())));
        }
        return List.of();
    }
}
