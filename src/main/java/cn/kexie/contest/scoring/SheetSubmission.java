package cn.kexie.contest.scoring;

import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Assignments;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交评分: how a judge's work on a stage ends, by the judge, by the end of the period or with the contest. */
@Service
@Transactional
public class SheetSubmission {

    private final ScoreSheetRegister register;
    private final Contests contests;
    private final ContestJudges judges;
    private final Assignments assignments;
    private final JudgingRounds rounds;
    private final JudgingProcess process;
    private final Clock clock;

    SheetSubmission(
            ScoreSheetRegister register,
            Contests contests,
            ContestJudges judges,
            Assignments assignments,
            JudgingRounds rounds,
            JudgingProcess process,
            Clock clock) {
        this.register = register;
        this.contests = contests;
        this.judges = judges;
        this.assignments = assignments;
        this.rounds = rounds;
        this.process = process;
        this.clock = clock;
    }

    /** Submits all of a judge's sheets at once, and with them 评审承诺书; 422 with a fault per work that lacks a score. */
    public void submit(String contestNo, int stage, int judgeNo) {
        List<Criterion> criteria = contests.lock(contestNo).rules().criteria();
        register.lockAssigned(contestNo, stage, judgeNo);
        List<ScoreSheet> sheets = register.board(contestNo, stage, judgeNo).stream()
                .filter(sheet -> !sheet.submitted())
                .toList();
        requireComplete(sheets, criteria);
        Map<String, BigDecimal> totals = sheets.stream()
                .collect(Collectors.toMap(
                        ScoreSheet::entryNo, sheet -> sheet.total(criteria).orElseThrow()));
        judges.signCommitment(contestNo, judgeNo);
        register.submit(contestNo, stage, judgeNo, totals, now());
        rounds.closeIfComplete(contestNo, stage);
    }

    /** Gives the works of a judge who did not finish in time to others. */
    public void replaceJudge(String contestNo, int stage, int judgeNo) {
        contests.lock(contestNo);
        assignments.replaceAll(contestNo, stage, judgeNo, "评审期限届满未提交评分");
        rounds.closeIfComplete(contestNo, stage);
    }

    @EventListener
    void end(ContestCancelled cancelled) {
        process.abandoned(cancelled.contestNo());
    }

    private static void requireComplete(List<ScoreSheet> sheets, List<Criterion> criteria) {
        List<Fault> faults = sheets.stream()
                .filter(sheet -> !sheet.missing(criteria).isEmpty())
                .map(sheet -> missing(sheet, criteria))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static Fault missing(ScoreSheet sheet, List<Criterion> criteria) {
        String names = sheet.missing(criteria).stream().map(Criterion::name).collect(Collectors.joining("、"));
        return new Fault(
                "/board/" + sheet.entryNo(),
                "SCORE_MISSING",
                "作品 %s《%s》还没有评：%s".formatted(sheet.blindCode(), sheet.title(), names));
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }
}
