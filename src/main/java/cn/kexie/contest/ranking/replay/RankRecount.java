package cn.kexie.contest.ranking.replay;

import cn.kexie.contest.ranking.replay.PanelRecount.Panel;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Award;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Criterion;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Entry;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Result;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Rules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores over the stages, ranks with the tie ladder, and awards. */
final class RankRecount {

    private final ResultSheetFile file;
    private final Rules rules;
    private final PanelRecount panels;
    private final Mismatches mismatches;
    private final List<Criterion> ladder;

    RankRecount(ResultSheetFile file, Rules rules, PanelRecount panels, Mismatches mismatches) {
        this.file = file;
        this.rules = rules;
        this.panels = panels;
        this.mismatches = mismatches;
        this.ladder = rules.criteria().stream()
                .sorted(Comparator.comparingInt((Criterion criterion) -> -criterion.weight()))
                .toList();
    }

    void check() {
        List<Work> ranked = ranked();
        int[] ranks = ranks(ranked);
        Map<String, String> grades = grades(ranked, ranks);
        Map<String, Result> published = new HashMap<>();
        for (Result result : file.results()) {
            if (published.put(result.entryNo(), result) != null) {
                mismatches.add("作品 %s 在结果中重复", result.entryNo());
            }
        }
        for (int i = 0; i < ranked.size(); i++) {
            compare(ranked.get(i), ranks[i], grades, published.remove(ranked.get(i).entryNo));
        }
        published.keySet().stream().sorted().forEach(entryNo -> mismatches.add("作品 %s 不应有名次", entryNo));
    }

    private void compare(Work work, int rank, Map<String, String> grades, Result result) {
        if (result == null) {
            mismatches.add("作品 %s 应为第 %d 名，结果中没有", work.entryNo, rank);
            return;
        }
        String name = "作品 " + work.entryNo;
        mismatches.compare(
                name + " 的得分",
                BigDecimal.valueOf(work.hundredths, 2).toPlainString(),
                PanelRecount.text(result.score()));
        mismatches.compare(name + " 的名次", rank, result.rank());
        mismatches.compare(name + " 的奖项", grades.get(work.entryNo), result.grade());
    }

    private List<Work> ranked() {
        List<Work> works = new ArrayList<>();
        for (Entry entry : file.entries()) {
            Map<Integer, Panel> stages = panels.of(entry.entryNo());
            if (!entry.disqualified() && !stages.isEmpty()) {
                works.add(work(entry.entryNo(), stages));
            }
        }
        works.sort(Comparator.<Work>naturalOrder().thenComparing(work -> work.entryNo));
        return works;
    }

    private Work work(String entryNo, Map<Integer, Panel> stages) {
        int reached = stages.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int weights = 0;
        for (int stage = 1; stage <= reached; stage++) {
            weights += rules.stages().get(stage - 1).weight();
        }
        long sum = 0;
        Quotient[] rungs = new Quotient[ladder.size() + 1];
        java.util.Arrays.fill(rungs, Quotient.NOTHING);
        for (Map.Entry<Integer, Panel> stage : stages.entrySet()) {
            int weight =
                    weights > 0 ? rules.stages().get(stage.getKey() - 1).weight() : stage.getKey() == reached ? 1 : 0;
            Panel panel = stage.getValue();
            sum += weight * panel.hundredths();
            for (int i = 0; i < ladder.size(); i++) {
                long points = panel.points().get(ladder.get(i).code());
                rungs[i] = rungs[i].plus(weight * points, panel.sheets());
            }
            rungs[ladder.size()] = rungs[ladder.size()].plus(weight * panel.sum(), panel.sheets());
        }
        int divisor = Math.max(1, weights);
        return new Work(entryNo, reached, (2 * sum + divisor) / (2L * divisor), rungs);
    }

    private static int[] ranks(List<Work> ranked) {
        int[] ranks = new int[ranked.size()];
        for (int i = 0; i < ranks.length; i++) {
            boolean equal = i > 0 && ranked.get(i).compareTo(ranked.get(i - 1)) == 0;
            ranks[i] = equal ? ranks[i - 1] : i + 1;
        }
        return ranks;
    }

    private Map<String, String> grades(List<Work> ranked, int[] ranks) {
        Set<String> empty = Set.copyOf(file.decisions().emptyGrades());
        boolean in = !"BOTH_OUT".equals(file.decisions().boundary());
        Map<String, String> grades = new HashMap<>();
        int next = 0;
        for (Award award : rules.awards()) {
            int places = award.share()
                    .multiply(BigDecimal.valueOf(ranked.size()))
                    .toBigInteger()
                    .intValueExact();
            if (award == rules.awards().get(0)) {
                places = Math.max(1, places);
            }
            if (!empty.contains(award.grade())) {
                int end = end(ranked, ranks, next, places, award, in);
                for (; next < end; next++) {
                    grades.put(ranked.get(next).entryNo, award.grade());
                }
            }
        }
        return grades;
    }

    /** Index behind the last work of the grade: rank by rank, so that equal ranks are never parted. */
    private static int end(List<Work> ranked, int[] ranks, int from, int places, Award award, boolean in) {
        BigDecimal floor = award.floor().movePointRight(2);
        int end = from;
        while (end < ranked.size() && end - from < places) {
            int behind = end;
            while (behind < ranked.size() && ranks[behind] == ranks[end]) {
                behind++;
            }
            boolean reaches = BigDecimal.valueOf(ranked.get(end).hundredths).compareTo(floor) >= 0;
            if (!reaches || behind - from > places && !in) {
                break;
            }
            end = behind;
        }
        return end;
    }

    private record Work(String entryNo, int reached, long hundredths, Quotient[] rungs) implements Comparable<Work> {

        /** The better one first. */
        @Override
        public int compareTo(Work other) {
            int order = Integer.compare(other.reached, reached);
            order = order == 0 ? Long.compare(other.hundredths, hundredths) : order;
            for (int i = 0; i < rungs.length && order == 0; i++) {
                order = other.rungs[i].compareTo(rungs[i]);
            }
            return order;
        }
    }

    private record Quotient(BigInteger dividend, BigInteger divisor) implements Comparable<Quotient> {

        static final Quotient NOTHING = new Quotient(BigInteger.ZERO, BigInteger.ONE);

        Quotient plus(long points, int sheets) {
            BigInteger count = BigInteger.valueOf(sheets);
            return new Quotient(
                    dividend.multiply(count).add(divisor.multiply(BigInteger.valueOf(points))),
                    divisor.multiply(count));
        }

        @Override
        public int compareTo(Quotient other) {
            return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
        }
    }
}
