package cn.kexie.contest.scoring;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.draw.Assignments;
import cn.kexie.contest.draw.Boards;
import cn.kexie.contest.draw.SheetEnd;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.contest.scoring.SheetChange.CriterionChange;
import cn.kexie.contest.scoring.SheetChange.Given;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;

/** One contest in judging, without Spring and database: judges 1 to 4, and whatever works a test assigns. */
public final class JudgingFixture {

    public static final List<Criterion> CRITERIA =
            List.of(new Criterion("INNOVATION", "创新性", 60), new Criterion("USE", "实用性", 40));

    public final String contestNo;
    public final List<String> finishedRounds = new ArrayList<>();
    public Runnable whenRoundFinishes = () -> {};
    public final Map<Integer, Integer> successors = new TreeMap<>();

    private final ScoreSheetRegisterInMemory register = new ScoreSheetRegisterInMemory();
    private final Map<Integer, Judge> judges = new TreeMap<>();
    private final Cases cases;
    private final Scoring scoring;
    private final JudgingRounds rounds;
    private final SheetSubmission submission;
    private final JudgesBoards boards;
    private final Desk desk;
    private int stage = 1;

    /** @param engine makes the tasks; given the contests and the judges */
    public <T extends Boards & JudgingProcess> JudgingFixture(
            TimeLimits timeLimits, Clock clock, BiFunction<Contests, ContestJudges, T> engine) {
        cases = new CasefileInMemory(clock).cases();
        contestNo = cases.open(new NewCase(
                        "contest",
                        "CON",
                        ContestStatus.CLOSED,
                        new Applicant("91440106MA0000015E", "示例企业科协"),
                        new Authority("CON", "示例企业科协竞赛组委会"),
                        false))
                .value();
        for (int judgeNo = 1; judgeNo <= 4; judgeNo++) {
            judges.put(judgeNo, judge(judgeNo, null, false));
        }
        desk = new Desk();
        T tasks = engine.apply(desk, desk);
        JudgeSeats seats = new JudgeSeats(desk, desk);
        Assignments assignments = new Successors(tasks);
        rounds = new JudgingRounds(register, desk, desk, tasks, cases, CalendarFixture.deadlines(clock), timeLimits);
        scoring = new Scoring(seats, register, desk, desk, assignments, rounds, tasks, clock);
        submission = new SheetSubmission(register, desk, desk, assignments, rounds, tasks, clock);
        boards = new JudgesBoards(seats, register, mock(Entries.class), null, tasks, noSources());
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<DossierSource> noSources() {
        ObjectProvider<DossierSource> sources = mock(ObjectProvider.class);
        when(sources.stream()).thenAnswer(call -> List.<DossierSource>of().stream());
        return sources;
    }

    public static String user(int judgeNo) {
        return "judge" + judgeNo;
    }

    public JudgingFixture assign(int judgeNo, String... entryNos) {
        for (String entryNo : entryNos) {
            register.assign(new SheetKey(contestNo, stage, judgeNo, entryNo), "《" + entryNo + "》");
        }
        return this;
    }

    public void begin() {
        rounds.begin(contestNo);
    }

    public void nextStage() {
        stage++;
    }

    public void release(int judgeNo) {
        judges.put(judgeNo, judge(judgeNo, null, true));
    }

    public void cancel() {
        cases.move(CaseNo.of(contestNo), ContestStatus.CANCELLED);
        submission.end(new ContestCancelled(contestNo, "经费取消"));
    }

    /** Every criterion of the work gets this score. */
    public void score(int judgeNo, String entryNo, int score) {
        save(judgeNo, entryNo, null, change("INNOVATION", score), change("USE", score));
    }

    public SavedSheet save(int judgeNo, String entryNo, Integer version, CriterionChange... changes) {
        return save(user(judgeNo), entryNo, version, changes);
    }

    public SavedSheet save(String userId, String entryNo, Integer version, CriterionChange... changes) {
        SheetChange change = new SheetChange(List.of(changes), new Given<>(false, null), List.of());
        return scoring.save(contestNo, UserId.of(userId), entryNo, change, version);
    }

    public static CriterionChange change(String criterion, Integer score) {
        return new CriterionChange(criterion, new Given<>(true, score), new Given<>(false, null));
    }

    public Board board(int judgeNo, BoardSearch search) {
        return boards.of(contestNo, UserId.of(user(judgeNo)), search, 0, 200);
    }

    public String state(int judgeNo, String entryNo) {
        return register.state(new SheetKey(contestNo, stage, judgeNo, entryNo));
    }

    public String total(int judgeNo, String entryNo) {
        return register.total(new SheetKey(contestNo, stage, judgeNo, entryNo)).toPlainString();
    }

    public boolean committed(int judgeNo) {
        return judges.get(judgeNo).commitmentSignedAt() != null;
    }

    public Scoring scoring() {
        return scoring;
    }

    public JudgingRounds rounds() {
        return rounds;
    }

    public SheetSubmission submission() {
        return submission;
    }

    public Cases cases() {
        return cases;
    }

    private static Judge judge(int judgeNo, OffsetDateTime signed, boolean released) {
        return new Judge(
                judgeNo,
                UserId.of(user(judgeNo)),
                "专家" + judgeNo,
                null,
                null,
                null,
                List.of(),
                "P" + judgeNo,
                signed,
                released);
    }

    private Contest contest() {
        OffsetDateTime open = OffsetDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZoneOffset.ofHours(8));
        ContestPlan plan = new ContestPlan(
                "五小竞赛",
                ContestScope.INTERNAL,
                null,
                List.of("五小"),
                CRITERIA,
                open,
                open.plusDays(30),
                3,
                null,
                List.of(),
                List.of(),
                null,
                true,
                null,
                null,
                null,
                null);
        ContestRules rules = new ContestRules(
                CRITERIA,
                new Trim(5, 1),
                List.of(),
                List.of(new Stage("初评", 0, 10), new Stage("终评", 100, null)),
                3,
                3,
                null,
                true,
                false,
                null,
                10,
                false,
                Map.of());
        return new Contest(
                contestNo,
                1,
                new Organiser(Organiser.Kind.ENTERPRISE, "91440106MA0000015E", "示例企业科协", "91440106MA0000015E"),
                plan,
                open,
                open.plusDays(30),
                stage,
                rules,
                "v",
                null,
                "digest",
                true);
    }

    /** The rooms next door, as far as judging asks them. */
    private final class Desk implements Contests, ContestJudges, ContestProcess {

        @Override
        public Contest get(String no) {
            return contest();
        }

        @Override
        public Contest lock(String no) {
            return contest();
        }

        @Override
        public ContestStatus status(String no) {
            return ContestStatus.valueOf(cases.get(CaseNo.of(no)).status());
        }

        @Override
        public String statusText(String no) {
            return cases.get(CaseNo.of(no)).statusText();
        }

        @Override
        public void move(String no, ContestStatus next) {
            cases.moveOn(CaseNo.of(no), next);
        }

        @Override
        public void move(String no, ContestStatus next, String step) {
            cases.move(CaseNo.of(no), next, step);
        }

        @Override
        public void check(String no, List<JudgeNomination> nominations, List<String> categories, Findings findings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void nextStage(String no) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revealSeed(String no) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Judge> of(String no) {
            return List.copyOf(judges.values());
        }

        @Override
        public Optional<Judge> find(String no, UserId userId) {
            return judges.values().stream()
                    .filter(judge -> judge.userId().equals(userId))
                    .findFirst();
        }

        @Override
        public Judge release(String no, int judgeNo, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(String no, List<JudgeNomination> nominations) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void signCommitment(String no, int judgeNo) {
            judges.put(judgeNo, judge(judgeNo, OffsetDateTime.MIN, false));
        }

        @Override
        public Map<Integer, Integer> otherContests(String no) {
            return Map.of();
        }

        @Override
        public void planned(Contest contest) {}

        @Override
        public void formalChecksFinished(String no) {}

        @Override
        public void roundFinished(String no) {
            finishedRounds.add(no);
            whenRoundFinishes.run();
        }

        @Override
        public void postponed(Contest contest) {}

        @Override
        public void cancelled(String no) {}
    }

    /** Gives a work to the judge the test names as successor, or to nobody. */
    private final class Successors implements Assignments {

        private final Boards tasks;

        private Successors(Boards tasks) {
            this.tasks = tasks;
        }

        @Override
        public Optional<Integer> replace(
                String no, int stageNo, String entryNo, int judgeNo, SheetEnd end, String reason) {
            register.end(new SheetKey(no, stageNo, judgeNo, entryNo), end.name());
            Optional<Integer> successor = Optional.ofNullable(successors.get(judgeNo));
            successor.ifPresent(next -> {
                assign(next, entryNo);
                tasks.opened(no, stageNo, Set.of(next));
            });
            return successor;
        }

        @Override
        public Map<String, String> replaceAll(String no, int stageNo, int judgeNo, String reason) {
            register.assigned(no, stageNo, judgeNo)
                    .forEach(key -> replace(no, stageNo, key.entryNo(), judgeNo, SheetEnd.REPLACED, reason));
            return Map.of();
        }

        @Override
        public Collection<String> addJudge(String no, int stageNo, Collection<String> entryNos, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
