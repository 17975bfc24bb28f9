package cn.kexie.contest.ranking.replay;

import cn.kexie.contest.ranking.replay.ResultSheetFile.Assignment;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Criterion;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Entry;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Rules;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Score;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every sheet by itself: who was to fill it in, its scores, its total, and the total as it counts. */
final class SheetRecount {

    private final ResultSheetFile file;
    private final Rules rules;
    private final Mismatches mismatches;
    private final Map<String, Integer> weights = new HashMap<>();

    SheetRecount(ResultSheetFile file, Rules rules, Mismatches mismatches) {
        this.file = file;
        this.rules = rules;
        this.mismatches = mismatches;
        for (Criterion criterion : rules.criteria()) {
            weights.put(criterion.code(), criterion.weight());
        }
    }

    /** Sheets whose scores are complete, with their totals recomputed. */
    List<CountedSheet> counted() {
        mismatches.compare(
                "指标权重之和",
                100,
                weights.values().stream().mapToInt(Integer::intValue).sum());
        assigned();
        List<CountedSheet> totals = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            total(sheet, totals);
        }
        List<CountedSheet> counted = new Strictness(file, rules, mismatches).evenedOut(totals);
        for (CountedSheet sheet : counted) {
            mismatches.compare(
                    sheet.sheet().name() + " 计入的总分",
                    sheet.countedText(),
                    CountedSheet.text(sheet.sheet().counted()));
        }
        return counted;
    }

    private void assigned() {
        Set<String> pool = new HashSet<>(file.pool());
        Set<String> works = file.entries().stream().map(Entry::entryNo).collect(Collectors.toSet());
        Map<String, String> states = new HashMap<>();
        for (Assignment assignment : file.assignments()) {
            String key = key(assignment.stage(), assignment.entryNo(), assignment.judge());
            if (states.put(key, assignment.state()) != null) {
                mismatches.add("%s 重复指派", key);
            }
        }
        for (Sheet sheet : file.sheets()) {
            known(sheet, pool, works);
            mismatches.compare(
                    sheet.name() + " 的指派",
                    "SUBMITTED",
                    states.remove(key(sheet.stage(), sheet.entryNo(), sheet.judge())));
        }
        states.forEach((key, state) -> {
            if ("SUBMITTED".equals(state)) {
                mismatches.add("%s 已提交评分，但文件中没有", key);
            }
        });
    }

    private void known(Sheet sheet, Set<String> pool, Set<String> works) {
        if (!pool.contains(sheet.judge())) {
            mismatches.add("%s 不在专家库中", sheet.name());
        }
        if (!works.contains(sheet.entryNo())) {
            mismatches.add("%s 的作品不在参评名单中", sheet.name());
        }
    }

    private void total(Sheet sheet, List<CountedSheet> totals) {
        Map<String, Integer> points = new HashMap<>();
        for (Score score : sheet.scores()) {
            if (!weights.containsKey(score.criterion())
                    || score.score() == null
                    || score.score() < 0
                    || score.score() > 100
                    || points.put(score.criterion(), score.score()) != null) {
                mismatches.add("%s 指标 %s 的得分不符合规则", sheet.name(), score.criterion());
                return;
            }
        }
        if (points.size() < weights.size()) {
            mismatches.add("%s 缺少指标得分", sheet.name());
            return;
        }
        long hundredths = 0;
        for (Map.Entry<String, Integer> point : points.entrySet()) {
            hundredths += (long) weights.get(point.getKey()) * point.getValue();
        }
        CountedSheet counted = new CountedSheet(sheet, points, hundredths * 100);
        mismatches.compare(sheet.name() + " 的总分", counted.countedText(), CountedSheet.text(sheet.total()));
        totals.add(counted);
    }

    private static String key(int stage, String entryNo, String judge) {
        return "第%d阶段 作品 %s 评审专家 %s".formatted(stage, entryNo, judge);
    }

    /** @param tenThousandths the total as it counts, in whole 1/10000 */
    record CountedSheet(Sheet sheet, Map<String, Integer> points, long tenThousandths) {

        String countedText() {
            return text(BigDecimal.valueOf(tenThousandths, 4));
        }

        static String text(BigDecimal number) {
            return number == null ? null : number.stripTrailingZeros().toPlainString();
        }
    }
}
