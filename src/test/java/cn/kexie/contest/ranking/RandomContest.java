package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Works, judges and scores out of a seed: few different scores and panels of unequal size, so that ties are common. */
final class RandomContest {

    private final Random random;
    private final RankingRegisterInMemory register;
    private final List<Integer> judges;
    private final int panel;
    private final int coarseness;

    private RandomContest(long seed, ContestRules rules, int works, int judges, int panel, int coarseness) {
        this.random = new Random(seed);
        this.register = new RankingRegisterInMemory(rules);
        this.judges = new ArrayList<>(IntStream.rangeClosed(1, judges).boxed().toList());
        this.panel = panel;
        this.coarseness = coarseness;
        IntStream.rangeClosed(1, works).forEach(i -> register.enter("E%04d".formatted(i)));
    }

    /** Everything judged and ranked. */
    static RankingRegisterInMemory judged(long seed, ContestRules rules, int works, int judges) {
        return judged(seed, rules, works, judges, 5, 20);
    }

    static RankingRegisterInMemory judged(
            long seed, ContestRules rules, int works, int judges, int panel, int coarseness) {
        RandomContest contest = new RandomContest(seed, rules, works, judges, panel, coarseness);
        for (int stage = 1; stage <= rules.stages().size(); stage++) {
            contest.judge(stage);
            contest.assess(stage);
        }
        return contest.register;
    }

    static ContestRules twoStages() {
        return SampleRules.of(new Stage("初评", 30, 12), new Stage("终评", 70, null));
    }

    static ContestRules doorAndFinal() {
        return SampleRules.of(new Stage("初评", 0, 10), new Stage("复评", 40, 6), new Stage("终评", 60, null));
    }

    private void judge(int stage) {
        for (String entryNo : register.participants("", stage)) {
            Collections.shuffle(judges, random);
            int size = panel - 2 + random.nextInt(4);
            judges.subList(0, Math.min(judges.size(), size))
                    .forEach(judge -> register.submit(new GivenSheet(stage, entryNo, judge, scores())));
        }
    }

    private Map<String, Integer> scores() {
        Map<String, Integer> scores = new HashMap<>();
        register.rules()
                .criteria()
                .forEach(criterion ->
                        scores.put(criterion.code(), 40 + random.nextInt(60 / coarseness + 1) * coarseness));
        return scores;
    }

    private void assess(int stage) {
        if (register.rules().standardise()) {
            var moments = register.moments("", stage);
            register.storeScales(
                    "",
                    stage,
                    Standardisation.obstacle(moments).isPresent() ? List.of() : Standardisation.scales(moments));
        }
        register.storeStage("", stage, register.rules());
    }

    static AwardQuota.Awards awards(RankingRegisterInMemory register, Set<String> empty, boolean excluded) {
        return new AwardQuota(register.rules().awards(), empty, excluded).of(register.standings("", register.rules()));
    }
}
