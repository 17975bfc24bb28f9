package cn.kexie.contest.ranking.replay;

import cn.kexie.contest.ranking.replay.ResultSheetFile.Rules;
import cn.kexie.contest.ranking.replay.ResultSheetFile.StageResult;
import cn.kexie.contest.ranking.replay.SheetRecount.CountedSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every panel: which totals are dropped, what the others give, and which works go on to the next stage. */
final class PanelRecount {

    private final ResultSheetFile file;
    private final Rules rules;
    private final Mismatches mismatches;
    private final Map<Integer, Map<String, Panel>> byStage = new TreeMap<>();

    PanelRecount(ResultSheetFile file, Rules rules, List<CountedSheet> sheets, Mismatches mismatches) {
        this.file = file;
        this.rules = rules;
        this.mismatches = mismatches;
        sheets.stream()
                .collect(Collectors.groupingBy(
                        sheet -> sheet.sheet().stage(),
                        TreeMap::new,
                        Collectors.groupingBy(sheet -> sheet.sheet().entryNo(), TreeMap::new, Collectors.toList())))
                .forEach((stage, works) -> {
                    Map<String, Panel> panels = new TreeMap<>();
                    works.forEach((entryNo, panel) -> panels.put(entryNo, panel(panel)));
                    byStage.put(stage, panels);
                });
        stageResults();
    }

    /** Results of a work by stage, those of stages it has a result in. */
    Map<Integer, Panel> of(String entryNo) {
        Map<Integer, Panel> panels = new TreeMap<>();
        byStage.forEach((stage, works) -> {
            if (works.containsKey(entryNo)) {
                panels.put(stage, works.get(entryNo));
            }
        });
        return panels;
    }

    private Panel panel(List<CountedSheet> sheets) {
        List<CountedSheet> sorted = new ArrayList<>(sheets);
        sorted.sort(Comparator.comparingLong(CountedSheet::tenThousandths)
                .thenComparing(sheet -> sheet.sheet().judge()));
        int drop = drop(sorted.size());
        long kept = 0;
        long all = 0;
        Map<String, Long> points = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            CountedSheet sheet = sorted.get(i);
            boolean dropped = i < drop || i >= sorted.size() - drop;
            mismatches.compare(
                    sheet.sheet().name() + " 是否去掉", dropped, sheet.sheet().dropped());
            kept += dropped ? 0 : sheet.tenThousandths();
            all += sheet.tenThousandths();
            sheet.points().forEach((criterion, score) -> points.merge(criterion, (long) score, Long::sum));
        }
        return new Panel(sorted.size(), hundredths(kept, sorted.size() - 2 * drop), all, points);
    }

    private int drop(int sheets) {
        boolean trims = rules.trim() != null
                && sheets >= rules.trim().from()
                && sheets > 2 * rules.trim().drop();
        return trims ? rules.trim().drop() : 0;
    }

    /** 四舍五入 of the mean, from 1/10000 to 1/100. */
    private static long hundredths(long sum, int count) {
        return (2 * sum + 100L * count) / (200L * count);
    }

    private void stageResults() {
        Map<Integer, Map<String, StageResult>> published = new TreeMap<>();
        file.stageResults()
                .forEach(result -> published
                        .computeIfAbsent(result.stage(), stage -> new TreeMap<>())
                        .put(result.entryNo(), result));
        Set<String> disqualified = file.entries().stream()
                .filter(ResultSheetFile.Entry::disqualified)
                .map(ResultSheetFile.Entry::entryNo)
                .collect(Collectors.toSet());
        Set<Integer> stages = new HashSet<>(byStage.keySet());
        stages.addAll(published.keySet());
        Set<String> admitted = null;
        for (int stage : stages.stream().sorted().toList()) {
            Map<String, Panel> panels = byStage.computeIfAbsent(stage, missing -> new TreeMap<>());
            admitted = stage(stage, panels, published.getOrDefault(stage, Map.of()), disqualified, admitted);
        }
    }

    /** @param admitted works that came through the stage before, null in the first; returns those that come through this one */
    private Set<String> stage(
            int stage,
            Map<String, Panel> panels,
            Map<String, StageResult> published,
            Set<String> disqualified,
            Set<String> admitted) {
        panels.forEach((entryNo, panel) -> {
            if (admitted != null && !admitted.contains(entryNo)) {
                mismatches.add("第%d阶段 作品 %s 没有入围，却有评分", stage, entryNo);
            }
        });
        panels.entrySet()
                .removeIf(work -> work.getValue().sheets() < rules.minimumPanel()
                        || !published.containsKey(work.getKey()) && disqualified.contains(work.getKey()));
        results(stage, panels, published);
        Set<String> through = through(stage, panels);
        published.forEach((entryNo, result) -> mismatches.compare(
                "第%d阶段 作品 %s 是否入围".formatted(stage, entryNo), through.contains(entryNo), result.advanced()));
        return through;
    }

    private void results(int stage, Map<String, Panel> panels, Map<String, StageResult> published) {
        Set<String> works = new HashSet<>(panels.keySet());
        works.addAll(published.keySet());
        for (String entryNo : works.stream().sorted().toList()) {
            Panel panel = panels.get(entryNo);
            StageResult result = published.get(entryNo);
            mismatches.compare(
                    "第%d阶段 作品 %s 的得分".formatted(stage, entryNo),
                    panel == null ? null : panel.scoreText(),
                    result == null ? null : text(result.score()));
        }
    }

    private Set<String> through(int stage, Map<String, Panel> panels) {
        Integer advance = rules.stages().get(stage - 1).advance();
        List<Long> scores = panels.values().stream()
                .map(Panel::hundredths)
                .sorted(Comparator.reverseOrder())
                .toList();
        long last = advance == null || advance >= scores.size() ? Long.MIN_VALUE : scores.get(advance - 1);
        return panels.entrySet().stream()
                .filter(work -> work.getValue().hundredths() >= last)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static String text(BigDecimal score) {
        if (score == null) {
            return null;
        }
        BigDecimal shortest = score.stripTrailingZeros();
        return shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
    }

    /** @param sum of all totals in 1/10000; points sum by criterion */
    record Panel(int sheets, long hundredths, long sum, Map<String, Long> points) {

        String scoreText() {
            return BigDecimal.valueOf(hundredths, 2).toPlainString();
        }
    }
}
