package cn.kexie.contest.process;

import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.planning.ContestFixture;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In the place of the delegates of the contest's other parts and of the called processes: they say what a test tells them to. */
final class StandIns {

    private final ProcessTestEngine engine;
    private final Map<String, Deque<Map<String, Object>>> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    StandIns(ProcessTestEngine engine, ContestFixture house) {
        this.engine = engine;
        add("freezePool", contestNo -> {}, Map.of());
        add("drawJudges", contestNo -> {}, Map.of("drawOutcome", "DRAWN"));
        add("startJudging", contestNo -> begin(house, contestNo), Map.of());
        add("assessRound", contestNo -> {}, Map.of("roundVerdict", "COMPLETE", "moreStages", false));
        add("completePanels", contestNo -> {}, Map.of("panelsOutcome", "RANK"));
        add("rankEntries", contestNo -> house.contests().move(contestNo, ContestStatus.RANKED, "名次已定"), Map.of());
        add(
                "recordRankingReview",
                contestNo -> {},
                Map.of(
                        "firstGradeProposed",
                        true,
                        "otherGradesProposed",
                        true,
                        "firstVoteSubject",
                        "拟授最高奖项",
                        "otherVoteSubject",
                        "拟授其他奖项"));
        add("announceAwards", contestNo -> {}, Map.of("publicityRequired", true, "publicityTitle", "拟奖名单"));
        add("settleObjections", contestNo -> {}, Map.of("anotherPublicity", false));
        add("commend", contestNo -> {}, Map.of());
        add("openVote", contestNo -> {}, Map.of("anyVoters", false));
        add("countVotes", contestNo -> {}, Map.of("voteOutcome", "ADOPTED"));
        add("openPublicity", contestNo -> {}, Map.of("publicityDue", "2026-01-01T00:00:00+08:00"));
        add("confirmItems", contestNo -> {}, Map.of());
        add("closePublicity", contestNo -> {}, Map.of("publicityOutcome", "CONFIRMED"));
    }

    /** What this delegate sets the next time; afterwards it does as usual. */
    void once(String stem, Map<String, Object> variables) {
        answers.computeIfAbsent(stem, key -> new ArrayDeque<>()).add(variables);
    }

    long calls(String stem) {
        return calls.stream().filter(stem::equals).count();
    }

    private static void begin(ContestFixture house, String contestNo) {
        if (house.status(contestNo) == ContestStatus.CLOSED) {
            house.contests().move(contestNo, ContestStatus.JUDGING, "评审");
        }
    }

    private void add(String stem, Consumer<String> work, Map<String, Object> usual) {
        engine.bean(stem + "Delegate", (JavaDelegate) execution -> {
            calls.add(stem);
            work.accept(execution.getProcessBusinessKey());
            execution.setVariables(next(stem, usual, execution));
        });
    }

    private Map<String, Object> next(String stem, Map<String, Object> usual, DelegateExecution execution) {
        Deque<Map<String, Object>> told = answers.get(stem);
        return told == null || told.isEmpty() ? usual : told.poll();
    }
}
