package cn.kexie.contest.scoring;

import cn.kexie.contest.rules.Criterion;
import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a judge has typed since the last save.
 *
 * @param scores criteria that change; every other stays as it is
 * @param faults found in reading the change
 */
public record SheetChange(List<CriterionChange> scores, Given<String> comment, List<Fault> faults) {

    /** The scores that become different, in whole. */
    List<CriterionScore> changed(List<CriterionScore> before) {
        return scores.stream()
                .map(change -> change.applied(of(before, change.criterion())))
                .filter(after -> !after.equals(of(before, after.criterion())))
                .toList();
    }

    /** Everything wrong with it, each fault at its pointer. */
    List<Fault> faults(List<Criterion> criteria) {
        Set<String> known = criteria.stream().map(Criterion::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Fault> all = new ArrayList<>(faults);
        for (int i = 0; i < scores.size(); i++) {
            String criterion = scores.get(i).criterion();
            String pointer = "/scores/%d/criterion".formatted(i);
            if (criterion != null && !known.contains(criterion)) {
                all.add(new Fault(pointer, "UNKNOWN_CRITERION", "没有评审指标“%s”，请使用本次竞赛的指标代码".formatted(criterion)));
            } else if (criterion != null && !seen.add(criterion)) {
                all.add(new Fault(pointer, "DOUBLED_CRITERION", "评审指标“%s”重复".formatted(criterion)));
            }
        }
        return all;
    }

    private static CriterionScore of(List<CriterionScore> scores, String criterion) {
        return scores.stream()
                .filter(score -> Objects.equals(score.criterion(), criterion))
                .findFirst()
                .orElse(new CriterionScore(criterion, null, null));
    }

    /** @param score null when it is to be cleared */
    public record CriterionChange(String criterion, Given<Integer> score, Given<String> comment) {

        CriterionScore applied(CriterionScore before) {
            return new CriterionScore(criterion, score.or(before.score()), comment.or(before.comment()));
        }
    }

    /** Something that was said, perhaps that there is nothing; or was not said at all. */
    public record Given<T>(boolean said, T value) {

        T or(T before) {
            return said ? value : before;
        }
    }
}
