package cn.kexie.contest.scoring;

import cn.kexie.audit.AuditRecord;
import cn.kexie.audit.WithheldDetails;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import java.util.EnumSet;
import java.util.Set;
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
    public boolean withholds(AuditRecord row) {
        return row.action().equals(SUBMITTED)
                && row.subject().startsWith(CASE)
                && !RANKED.contains(contests.status(row.subject().substring(CASE.length())));
    }
}
