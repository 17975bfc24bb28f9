package cn.kexie.contest.scoring;

import cn.kexie.audit.AuditRecord;
import cn.kexie.audit.WithheldDetails;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Nobody learns from the audit trail who gave what while others still judge. */
@Component
class ScoresUntilRanked implements WithheldDetails {

    static final String SUBMITTED = "SCORES_SUBMITTED";

    private static final String CASE = "case:";
    private static final Set<ContestStatus> RANKED =
            EnumSet.of(ContestStatus.RANKED, ContestStatus.PUBLICITY, ContestStatus.AWARDED);

    private final Contests contests;

    ScoresUntilRanked(Contests contests) {
        this.contests = contests;
    }

    @Override
    public Predicate<AuditRecord> forReading() {
        Map<String, Boolean> ranked = new HashMap<>();
        return row -> row.action().equals(SUBMITTED)
                && row.subject().startsWith(CASE)
                && !ranked.computeIfAbsent(row.subject().substring(CASE.length()), this::isRanked);
    }

    private boolean isRanked(String contestNo) {
        return RANKED.contains(contests.status(contestNo));
    }
}
