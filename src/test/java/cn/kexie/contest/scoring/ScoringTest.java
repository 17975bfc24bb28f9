package cn.kexie.contest.scoring;

import static cn.kexie.contest.scoring.JudgingFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.MovableClock;
import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimit;
import cn.kexie.contest.draw.Boards;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.scoring.Board.BoardProgress;
import cn.kexie.contest.scoring.SheetChange.CriterionChange;
import cn.kexie.contest.scoring.SheetChange.Given;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("评分：边填边存、总分、两个窗口、越权和搜索")
class ScoringTest {

    private static final BoardSearch ALL = BoardSearch.of(null, null, null);

    private JudgingFixture contest;

    @BeforeEach
    void draw() {
        contest = new JudgingFixture(
                kind -> new Period(kind, "期限", TimeLimit.workingDays(10)),
                MovableClock.on("2026-03-02"),
                (contests, judges) -> new NoTasks());
        contest.assign(1, "ENT-01", "ENT-02", "ENT-03").assign(2, "ENT-01", "ENT-04");
        contest.begin();
    }

    @Test
    void computesTotalsExactly() {
        List<Criterion> criteria = List.of(
                new Criterion("A", "甲", 30),
                new Criterion("B", "乙", 30),
                new Criterion("C", "丙", 20),
                new Criterion("D", "丁", 20));
        Map<String, Integer> scores = Map.of("A", 90, "B", 80, "C", 70, "D", 85);
        assertThat(WeightedTotal.of(criteria, scores)).contains(new BigDecimal("82.00"));
        assertThat(WeightedTotal.of(criteria, Map.of("A", 90))).isEmpty();
        assertThat(WeightedTotal.of(
                        List.of(new Criterion("A", "甲", 33), new Criterion("B", "乙", 67)), Map.of("A", 1, "B", 100)))
                .contains(new BigDecimal("67.33"));
    }

    @Test
    void keepsWhatIsNotNamed() {
        SavedSheet first = contest.save(1, "ENT-01", null, change("INNOVATION", 80));
        assertThat(first.state()).isEqualTo(Progress.PARTIAL);
        assertThat(first.total()).isNull();

        SavedSheet second = contest.save(
                1,
                "ENT-01",
                first.version(),
                new CriterionChange("USE", new Given<>(true, 91), new Given<>(true, "落地扎实")));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(Progress.SCORED);
        assertThat(second.total()).isEqualByComparingTo("84.4");
        assertThat(second.scores())
                .containsExactly(new CriterionScore("INNOVATION", 80, null), new CriterionScore("USE", 91, "落地扎实"));

        SavedSheet cleared = contest.save(1, "ENT-01", null, change("USE", null));
        assertThat(cleared.state()).isEqualTo(Progress.PARTIAL);
        assertThat(cleared.scores()).contains(new CriterionScore("USE", null, "落地扎实"));
    }

    @Test
    void savesNothingWhenNothingChanged() {
        int version = contest.save(1, "ENT-01", null, change("USE", 50)).version();
        assertThat(contest.save(1, "ENT-01", null, change("USE", 50)).version()).isEqualTo(version);
    }

    @Test
    void tellsTheSecondWindowWhatIsStored() {
        contest.save(1, "ENT-01", 0, change("USE", 50));

        assertThatThrownBy(() -> contest.save(1, "ENT-01", 0, change("USE", 60)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("SHEET_CHANGED");
                    assertThat(((SavedSheet) refusal.properties().get("sheet")).scores())
                            .containsExactly(new CriterionScore("USE", 50, null));
                });
    }

    @Test
    void knowsEveryCriterionOfTheContestAndNoOther() {
        assertThatThrownBy(
                        () -> contest.save(1, "ENT-01", null, change("BEAUTY", 1), change("USE", 2), change("USE", 3)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("/scores/0/criterion", "UNKNOWN_CRITERION"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "/scores/2/criterion", "DOUBLED_CRITERION")));
    }

    @Test
    void hidesForeignWorksAndContests() {
        refused(() -> contest.save(1, "ENT-04", null, change("USE", 1)), "UNKNOWN_WORK");
        refused(() -> contest.save("stranger", "ENT-01", null, change("USE", 1)), "UNKNOWN_CONTEST");
        contest.release(1);
        refused(() -> contest.save(1, "ENT-01", null, change("USE", 1)), "UNKNOWN_CONTEST");
    }

    @Test
    void changesNothingAfterSubmissionRecusalOrTheEndOfTheContest() {
        contest.scoring().recuse(contest.contestNo, new UserId("judge1"), "ENT-03", "利害关系");
        refused(() -> contest.save(1, "ENT-03", null, change("USE", 1)), "UNKNOWN_WORK");
        refused(
                () -> contest.scoring().recuse(contest.contestNo, new UserId("judge1"), "ENT-03", "再说一遍"),
                "UNKNOWN_WORK");
        contest.score(1, "ENT-01", 1);
        contest.score(1, "ENT-02", 2);
        contest.submission().submit(contest.contestNo, 1, 1);
        refused(() -> contest.save(1, "ENT-01", null, change("USE", 1)), "SHEET_SUBMITTED");
        refused(
                () -> contest.scoring().recuse(contest.contestNo, new UserId("judge1"), "ENT-01", "晚了"),
                "SHEET_SUBMITTED");
        contest.cancel();
        refused(() -> contest.save(2, "ENT-01", null, change("USE", 1)), "NOT_JUDGING");
    }

    @Test
    void showsOwnScoresOnly() {
        contest.score(2, "ENT-01", 77);
        Board board = contest.board(1, ALL);
        assertThat(board.items()).extracting(BoardWork::entryNo).containsExactly("ENT-01", "ENT-02", "ENT-03");
        assertThat(board.items()).allSatisfy(work -> assertThat(work.scores()).isEmpty());
        assertThat(board.dueDate()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(board.stageName()).isEqualTo("初评");
    }

    @Test
    void searchesFiltersAndSorts() {
        contest.score(1, "ENT-02", 77);
        contest.save(1, "ENT-03", null, change("USE", 5));

        assertThat(found("ent-03", null, null)).containsExactly("ENT-03");
        assertThat(found(null, "scored", null)).containsExactly("ENT-02");
        assertThat(found(null, "UNSCORED", null)).containsExactly("ENT-01");
        assertThat(found(null, null, "total")).containsExactly("ENT-02", "ENT-01", "ENT-03");
        assertThat(found(null, null, "state")).containsExactly("ENT-01", "ENT-03", "ENT-02");
        assertThat(contest.board(1, BoardSearch.of("nothing", null, null)).progress())
                .isEqualTo(new BoardProgress(3, 1, 0));
        refused(() -> BoardSearch.of(null, "halfway", null), "BAD_PARAMETER");
    }

    private List<String> found(String q, String state, String sort) {
        return contest.board(1, BoardSearch.of(q, state, sort)).items().stream()
                .map(BoardWork::entryNo)
                .toList();
    }

    private static void refused(ThrowingCallable action, String code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Tasks that are nobody's business here. */
    private static final class NoTasks implements Boards, JudgingProcess {

        @Override
        public void opened(String contestNo, int stage, Set<Integer> judgeNos) {}

        @Override
        public Optional<OffsetDateTime> due(String contestNo, UserId userId) {
            return Optional.of(OffsetDateTime.parse("2026-03-17T00:00:00+08:00"));
        }

        @Override
        public void nothingLeft(String contestNo, int stage, int judgeNo) {}

        @Override
        public void abandoned(String contestNo) {}
    }
}
