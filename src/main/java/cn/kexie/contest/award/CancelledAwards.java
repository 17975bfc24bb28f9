package cn.kexie.contest.award;

import cn.kexie.committee.CommitteeVoting;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the publicity and the votes of a cancelled contest. */
@Component
class CancelledAwards {

    private final Publicities publicities;
    private final CommitteeVoting voting;

    CancelledAwards(Publicities publicities, CommitteeVoting voting) {
        this.publicities = publicities;
        this.voting = voting;
    }

    @EventListener
    void end(ContestCancelled contest) {
        publicities.cancel(CaseNo.of(contest.contestNo()));
        voting.abandon(CaseNo.of(contest.contestNo()));
    }
}
