package cn.kexie.contest.scoring;

import cn.kexie.audit.Audited;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Assignments;
import cn.kexie.contest.draw.SheetEnd;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.scoring.JudgeSeats.Seat;
import cn.kexie.contest.scoring.ScoreSheetRegister.LockedSheet;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评分 as the judge types: single works, saved one by one, without anybody waiting for anybody else. */
@Service
@Transactional
public class Scoring {

    private final JudgeSeats seats;
    private final ScoreSheetRegister register;
    private final Contests contests;
    private final ContestJudges judges;
    private final Assignments assignments;
    private final JudgingRounds rounds;
    private final JudgingProcess process;
    private final Clock clock;

    Scoring(
            JudgeSeats seats,
            ScoreSheetRegister register,
            Contests contests,
            ContestJudges judges,
            Assignments assignments,
            JudgingRounds rounds,
            JudgingProcess process,
            Clock clock) {
        this.seats = seats;
        this.register = register;
        this.contests = contests;
        this.judges = judges;
        this.assignments = assignments;
        this.rounds = rounds;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Saves what has changed on a sheet. Refused: the work is not the judge's (404), the sheet is submitted or the judging
     * is over (409), faults in the change (422), the sheet is not of the version expected (409 SHEET_CHANGED, with it).
     *
     * @param expectedVersion null when the judge does not care what was saved meanwhile
     */
    public SavedSheet save(
            String contestNo, UserId userId, String entryNo, SheetChange change, Integer expectedVersion) {
        Seat seat = seats.of(contestNo, userId);
        SheetKey key = seat.sheet(entryNo);
        LockedSheet sheet = openSheet(key);
        requireJudging(contestNo);
        refuse(change.faults(seat.criteria()));
        List<CriterionScore> before = register.scores(key);
        requireVersion(seat, entryNo, sheet, before, expectedVersion);
        return save(seat, key, sheet, before, change);
    }

    /** 声明回避: the work leaves the judge's board for another's. Refused after submission (409). */
    @Audited(
            value = "JUDGE_RECUSED",
            subject = "#entryNo",
            actor = "'staff:' + #userId",
            role = "'评审专家'",
            details = "contest=#contestNo")
    public void recuse(String contestNo, UserId userId, String entryNo, String reason) {
        Seat seat = seats.of(contestNo, userId);
        contests.lock(contestNo);
        openSheet(seat.sheet(entryNo));
        requireJudging(contestNo);
        assignments.replace(contestNo, seat.stage(), entryNo, seat.judgeNo(), SheetEnd.RECUSED, reason);
        if (register.board(contestNo, seat.stage(), seat.judgeNo()).stream().allMatch(ScoreSheet::submitted)) {
            process.nothingLeft(contestNo, seat.stage(), seat.judgeNo());
        }
        rounds.closeIfComplete(contestNo, seat.stage());
    }

    /** Signs 评审承诺书; a second time changes nothing. */
    @Audited(value = "COMMITMENT_SIGNED", subject = "#contestNo", actor = "'staff:' + #userId", role = "'评审专家'")
    public void signCommitment(String contestNo, UserId userId) {
        Seat seat = seats.of(contestNo, userId);
        judges.signCommitment(contestNo, seat.judgeNo());
    }

    private LockedSheet openSheet(SheetKey key) {
        LockedSheet sheet = register.lock(key).orElseThrow(() -> JudgesBoards.unknownWork(key.entryNo()));
        if (sheet.submitted()) {
            throw Refusal.conflict("SHEET_SUBMITTED", "该作品的评分表已经提交，不能再更改");
        }
        return sheet;
    }

    private void requireJudging(String contestNo) {
        ContestStatus status = contests.status(contestNo);
        if (status != ContestStatus.JUDGING) {
            throw Refusal.conflict("NOT_JUDGING", "竞赛现为“%s”，不在评审中，不能评分".formatted(contests.statusText(contestNo)))
                    .with("status", status.name());
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void requireVersion(
            Seat seat, String entryNo, LockedSheet sheet, List<CriterionScore> stored, Integer expected) {
        if (expected != null && expected != sheet.version()) {
            throw Refusal.conflict("SHEET_CHANGED", "该作品已在另一个窗口改过，请核对最新分数后再保存")
                    .with("sheet", SavedSheet.of(entryNo, seat.criteria(), sheet, stored));
        }
    }

    private SavedSheet save(
            Seat seat, SheetKey key, LockedSheet sheet, List<CriterionScore> before, SheetChange change) {
        List<CriterionScore> changed = change.changed(before);
        String comment = change.comment().or(sheet.comment());
        if (changed.isEmpty() && Objects.equals(comment, sheet.comment())) {
            return SavedSheet.of(key.entryNo(), seat.criteria(), sheet, before);
        }
        List<CriterionScore> after = merged(before, changed);
        BigDecimal total =
                WeightedTotal.of(seat.criteria(), ScoreSheet.given(after)).orElse(null);
        OffsetDateTime now = ChinaTime.now(clock);
        register.save(key, comment, total, now, changed);
        LockedSheet saved = new LockedSheet(false, sheet.version() + 1, comment, now);
        return SavedSheet.of(key.entryNo(), seat.criteria(), saved, after);
    }

    private static List<CriterionScore> merged(List<CriterionScore> before, List<CriterionScore> changed) {
        List<CriterionScore> after = new ArrayList<>(changed);
        before.stream()
                .filter(score ->
                        changed.stream().noneMatch(other -> other.criterion().equals(score.criterion())))
                .forEach(after::add);
        return after;
    }
}
