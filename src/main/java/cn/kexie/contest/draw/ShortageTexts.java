package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.conflict.Relation;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawResult;
import cn.kexie.contest.draw.lots.DrawResult.Shortage;
import cn.kexie.contest.entry.Entries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why judges could not be drawn, for the office to mend: a summary, then a line per work. */
@Component
class ShortageTexts {

    /** Nobody reads more lines; the summary gives the number of all. */
    private static final int LINES = 200;

    private static final String DECLARED = "专家申请回避";

    private final Conflicts conflicts;
    private final Entries entries;

    ShortageTexts(Conflicts conflicts, Entries entries) {
        this.conflicts = conflicts;
        this.entries = entries;
    }

    /** @return empty when the draw is possible */
    List<String> of(Contest contest, DrawInput input, DrawResult result) {
        if (input.entries().isEmpty()) {
            return List.of("没有可供评审的作品");
        }
        List<Shortage> shortages = result.shortages();
        if (shortages.isEmpty()) {
            return List.of();
        }
        List<Shortage> shown = shortages.stream().limit(LINES).toList();
        List<String> works = shown.stream().map(Shortage::entryNo).toList();
        Map<String, Map<String, Integer>> kinds = conflicts.judgesByKind(contest.contestNo(), works);
        Map<String, String> titles = entries.titles(contest.contestNo(), works);
        List<String> lines = new ArrayList<>();
        lines.add(summary(input, shortages.size()));
        shown.forEach(shortage -> lines.add(
                work(shortage, titles) + line(shortage, input.k(), kinds.getOrDefault(shortage.entryNo(), Map.of()))));
        return lines;
    }

    private static String summary(DrawInput input, int shortages) {
        long busy = input.pool().stream().filter(judge -> judge.capacity() == 0).count();
        return "%d 件作品抽不到 %d 名专家；专家库 %d 名%s。请补充专家后重新抽取"
                .formatted(
                        shortages,
                        input.k(),
                        input.pool().size(),
                        busy == 0 ? "" : "，其中 %d 名本年度参加的竞赛已达上限".formatted(busy));
    }

    private static String work(Shortage shortage, Map<String, String> titles) {
        String title = titles.get(shortage.entryNo());
        return "作品 %s%s：".formatted(shortage.entryNo(), title == null ? "" : "《%s》".formatted(title));
    }

    private static String line(Shortage shortage, int k, Map<String, Integer> kinds) {
        if (shortage.available() >= k) {
            return "需要 %d 名专家，没有回避情形的 %d 名大多已达承担上限，只能安排 %d 名".formatted(k, shortage.available(), shortage.placed());
        }
        return "需要 %d 名专家，可以评审的只有 %d 名%s".formatted(k, shortage.available(), barred(kinds));
    }

    private static String barred(Map<String, Integer> kinds) {
        return kinds.isEmpty()
                ? ""
                : kinds.entrySet().stream()
                        .map(kind -> "%s %d 名".formatted(text(kind.getKey()), kind.getValue()))
                        .collect(Collectors.joining("、", "；须回避：", ""));
    }

    private static String text(String kind) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.name().equals(kind))
                .map(Relation::text)
                .findFirst()
                .orElse(DECLARED);
    }
}
