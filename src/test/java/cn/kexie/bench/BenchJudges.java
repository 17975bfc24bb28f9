package cn.kexie.bench;

import cn.kexie.contest.scoring.Board;
import cn.kexie.contest.scoring.BoardSearch;
import cn.kexie.contest.scoring.BoardWork;
import cn.kexie.contest.scoring.JudgesBoards;
import cn.kexie.contest.scoring.Scoring;
import cn.kexie.contest.scoring.SheetChange;
import cn.kexie.contest.scoring.SheetChange.CriterionChange;
import cn.kexie.contest.scoring.SheetChange.Given;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.support.CountedStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/** The judges of a {@link LargeContest} at work. Each work has a quality of its own, each judge a little luck. */
final class BenchJudges {

    private static final int AT_A_TIME = 8;
    private static final int PAGE = 50;

    private final JudgesBoards boards;
    private final Scoring scoring;
    private final TaskService tasks;
    private final EngineRights rights;
    private final LargeContest contest;
    private final int judges;
    private final AtomicInteger conflicts = new AtomicInteger();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    BenchJudges(ApplicationContext application, LargeContest contest, int judges) {
        this.boards = application.getBean(JudgesBoards.class);
        this.scoring = application.getBean(Scoring.class);
        this.tasks = application.getBean(TaskService.class);
        this.rights = application.getBean(EngineRights.class);
        this.contest = contest;
        this.judges = judges;
    }

    /** @return works on all first pages */
    int openBoards() {
        return each(judge ->
                board(judge, BoardSearch.of(null, null, null), 0).items().size());
    }

    int searchBoards() {
        return each(judge -> board(judge, BoardSearch.of("改进1", "unscored", "title"), 0)
                .items()
                .size());
    }

    int openWorks() {
        return each(judge -> {
            BoardWork work =
                    board(judge, BoardSearch.of(null, null, null), 0).items().get(0);
            boards.open(contest.contestNo(), UserId.of(contest.judge(judge)), work.entryNo());
            return 1;
        });
    }

    /** Every judge scores all his works; @return sheets that could not be saved because of others */
    int saveSheets() throws Exception {
        List<List<BoardWork>> all =
                IntStream.rangeClosed(1, judges).mapToObj(this::works).toList();
        atOnce(IntStream.rangeClosed(1, judges)
                .<Callable<Void>>mapToObj(judge -> () -> {
                    all.get(judge - 1).forEach(work -> save(judge, work));
                    return null;
                })
                .toList());
        return conflicts.get();
    }

    /** Every judge completes the task, one after the other. */
    int submit() {
        List<Task> open = rights.ofNobody(() -> tasks.createTaskQuery()
                .processDefinitionKey("contest-judging")
                .processInstanceBusinessKey(contest.contestNo())
                .list());
        open.forEach(task -> rights.ofNobody(() -> {
            tasks.complete(task.getId(), Map.of("decision", "SUBMIT"));
            return null;
        }));
        return open.size();
    }

    String latencies() {
        List<Double> sorted = millis.stream().sorted().toList();
        return "one save: median %.1f ms, 99 %% %.1f ms, longest %.1f ms"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.get(sorted.size() - 1));
    }

    private List<BoardWork> works(int judge) {
        List<BoardWork> works = new ArrayList<>();
        List<BoardWork> page;
        for (int at = 0;
                !(page = board(judge, BoardSearch.of(null, null, null), at).items()).isEmpty();
                at++) {
            works.addAll(page);
        }
        return works;
    }

    private void save(int judge, BoardWork work) {
        long start = System.nanoTime();
        try {
            scoring.save(contest.contestNo(), UserId.of(contest.judge(judge)), work.entryNo(), change(judge, work), 0);
        } catch (Refusal | ConcurrencyFailureException e) {
            conflicts.incrementAndGet();
        }
        millis.add((System.nanoTime() - start) / 1e6);
    }

    private SheetChange change(int judge, BoardWork work) {
        int quality = 50 + Math.floorMod(work.entryNo().hashCode() * 31, 41);
        List<CriterionChange> scores = contest.rules().criteria().stream()
                .map(criterion -> new CriterionChange(
                        criterion.code(),
                        new Given<>(true, score(quality, criterion.code(), judge, work)),
                        new Given<>(false, null)))
                .toList();
        return new SheetChange(scores, new Given<>(true, "思路清楚，效益可信，推广条件具备。"), List.of());
    }

    private static int score(int quality, String criterion, int judge, BoardWork work) {
        return quality + Math.floorMod((criterion + judge + work.entryNo()).hashCode(), 11);
    }

    private Board board(int judge, BoardSearch search, int page) {
        return boards.of(contest.contestNo(), UserId.of(contest.judge(judge)), search, page, PAGE);
    }

    private int each(IntUnaryOperator work) {
        return IntStream.rangeClosed(1, judges).map(work).sum();
    }

    private static void atOnce(List<Callable<Void>> work) throws Exception {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                AT_A_TIME, task -> new Thread(task, CountedStatements.BENCH + "-" + number.incrementAndGet()));
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
