package cn.kexie.contest.ranking;

import cn.kexie.contest.draw.StageEntries;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The works of a stage: all that were admitted in the first, those that came through the one before in the others. */
@Service
@Transactional(readOnly = true)
class DecidedStages implements StageEntries {

    private final RankingRegister rankings;

    DecidedStages(RankingRegister rankings) {
        this.rankings = rankings;
    }

    @Override
    public Set<String> of(String contestNo, int stage) {
        return Set.copyOf(rankings.participants(contestNo, stage));
    }
}
