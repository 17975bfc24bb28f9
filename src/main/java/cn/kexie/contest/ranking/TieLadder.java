package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.Criterion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 同分时的先后: the criterion means over all judges, dropped ones too, from the heaviest criterion down, in the order listed
 * where weights are equal; then the mean of all totals. Works that are equal on every rung share a rank.
 *
 * @param criteria in the order of the ladder
 */
record TieLadder(List<Criterion> criteria) {

    static TieLadder of(List<Criterion> listed) {
        return new TieLadder(listed.stream()
                .sorted(Comparator.comparing(Criterion::weight).reversed())
                .toList());
    }

    List<String> codes() {
        return criteria.stream().map(Criterion::code).toList();
    }

    /** What the rungs are called, in Chinese. */
    List<String> names() {
        return Stream.concat(
                        criteria.stream().map(criterion -> "“%s”平均分".formatted(criterion.name())), Stream.of("全部评分平均分"))
                .toList();
    }

    /** The first rung on which two works differ, -1 when there is none. */
    static <T extends Comparable<T>> int deciding(List<T> one, List<T> other) {
        return IntStream.range(0, one.size())
                .filter(rung -> one.get(rung).compareTo(other.get(rung)) != 0)
                .findFirst()
                .orElse(-1);
    }
}
