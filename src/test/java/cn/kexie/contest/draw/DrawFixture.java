package cn.kexie.contest.draw;

import cn.kexie.casefile.Cases;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.conflict.ConflictsFixture;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.platform.database.SetPlans;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The draw of one filed contest, on the database, with the other rooms of the contest played by what was filed. */
final class DrawFixture {

    final PoolFreeze freeze;
    final JudgeDraw draw;
    final Assignments assignments;
    final PanelCompletion completion;
    final PublishedDraws published;
    final LastDrawObstacles obstacles;
    final Conflicts conflicts;
    final Set<Integer> opened = new TreeSet<>();
    boolean seedRevealed;
    Set<String> ofNextStage = Set.of();

    private final FiledContest filed;

    /** Where the contest stands. */
    ContestStatus status = ContestStatus.JUDGING;

    DrawFixture(
            FiledContest filed,
            JdbcClient jdbc,
            SetPlans sets,
            FrozenDecisions decisions,
            Cases cases,
            DrawSeeds seeds,
            ObjectMapper json) {
        this.filed = filed;
        Clock clock = Clock.systemUTC();
        Contests contests = played(Contests.class);
        conflicts = ConflictsFixture.conflicts(jdbc, sets, filed.personal(), decisions, clock);
        JudgePools pools = new JudgePools(played(ContestJudges.class));
        DrawRegister draws = new DrawRegister(jdbc, json);
        SheetRegister sheets = new SheetRegister(jdbc);
        DrawPreparation preparation = new DrawPreparation(
                played(Entries.class), (contestNo, stage) -> ofNextStage, pools, conflicts, filed.personal());
        Substitution substitution = new Substitution(
                new StageRosters(pools, sheets, draws),
                conflicts,
                sheets,
                seeds,
                draws,
                (contestNo, stage, judgeNos) -> opened.addAll(judgeNos),
                clock);
        freeze = new PoolFreeze(contests, preparation, seeds, cases);
        draw = new JudgeDraw(
                contests,
                preparation,
                pools,
                seeds,
                draws,
                sheets,
                new ShortageTexts(conflicts, played(Entries.class)),
                cases,
                clock);
        assignments = new AssignedJudges(contests, pools, conflicts, sheets, substitution, draws, cases);
        completion = new PanelCompletion(contests, sheets, substitution, draws, cases);
        published = new PublishedDraws(contests, draws);
        obstacles = new LastDrawObstacles(draws);
    }

    /** Answers what the draw asks the other rooms; whatever else they can do is not called. */
    private <T> T played(Class<T> room) {
        return Mockito.mock(room, call -> switch (call.getMethod().getName()) {
            case "get", "lock" -> filed.contest();
            case "status" -> status;
            case "revealSeed" -> reveal();
            case "of" -> List.copyOf(filed.judges());
            case "otherContests" -> filed.otherContests();
            case "admitted" -> filed.entries();
            default -> Mockito.RETURNS_DEFAULTS.answer(call);
        });
    }

    private Void reveal() {
        seedRevealed = true;
        return null;
    }
}
