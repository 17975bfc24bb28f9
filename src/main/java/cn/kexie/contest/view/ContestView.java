package cn.kexie.contest.view;

import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.contest.view.DrawCommitments.DrawCommitment;
import cn.kexie.platform.identity.UserId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A contest as it is shown. Before its publication trim, awards and the like are those of the plan and may be missing;
 * from then on they are the frozen ones.
 *
 * @param seed of the contest, only once the first draw has been made
 * @param drawSeeds digests of the seeds of its draws, each made after the pool was frozen
 * @param entries number by state
 * @param judges only for the organiser and the contest's office, null for everybody else
 * @param cancellation why it was cancelled, null when it was not
 */
public record ContestView(
        String contestNo,
        String title,
        ContestStatus status,
        String statusText,
        Organiser organiser,
        ContestScope scope,
        String approvalNo,
        List<String> categories,
        List<Criterion> criteria,
        OffsetDateTime entriesOpen,
        OffsetDateTime entriesClose,
        int judgesPerEntry,
        Trim trim,
        List<AwardRule> awards,
        List<Stage> stages,
        int stage,
        BigDecimal divergence,
        Boolean blinded,
        Boolean standardise,
        Integer quotaPerUnit,
        String ruleVersion,
        String seedDigest,
        String seed,
        List<DrawCommitment> drawSeeds,
        Map<String, Integer> entries,
        List<JudgeLine> judges,
        String cancellation) {

    /** A judge, for those who keep the pool. */
    public record JudgeLine(
            int judgeNo,
            UserId userId,
            String name,
            String employerCode,
            String department,
            String groupCode,
            List<String> fields,
            OffsetDateTime commitmentSignedAt,
            boolean released) {

        static JudgeLine of(Judge judge) {
            return new JudgeLine(
                    judge.judgeNo(),
                    judge.userId(),
                    judge.name(),
                    judge.employerCode(),
                    judge.department(),
                    judge.groupCode(),
                    judge.fields(),
                    judge.commitmentSignedAt(),
                    judge.released());
        }
    }

    /** A contest in a list. */
    public record Line(
            String contestNo,
            String title,
            ContestStatus status,
            String statusText,
            Organiser organiser,
            ContestScope scope,
            OffsetDateTime entriesOpen,
            OffsetDateTime entriesClose) {}
}
