package cn.kexie.contest.scoring;

import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.text.CanonicalKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which works of a board are asked for.
 *
 * @param q part of the blind code, the title or the category; null for all
 * @param state null for all
 */
public record BoardSearch(String q, Progress state, Order order) {

    /** Refused with 400 BAD_PARAMETER when state or sort is none of the possible ones. */
    public static BoardSearch of(String q, String state, String sort) {
        String text = q == null || q.isBlank() ? null : CanonicalKey.of(q);
        return new BoardSearch(
                text, chosen("state", state, Progress.class, null), chosen("sort", sort, Order.class, Order.CODE));
    }

    List<ScoreSheet> of(List<ScoreSheet> sheets, List<Criterion> criteria) {
        return sheets.stream()
                .filter(sheet -> state == null || sheet.progress(criteria) == state)
                .filter(this::fits)
                .sorted(order.comparator(criteria))
                .toList();
    }

    private boolean fits(ScoreSheet sheet) {
        String text = "%s\n%s\n%s\n%s"
                .formatted(sheet.blindCode(), sheet.title(), sheet.category(), CategoryNames.of(sheet.category()));
        return q == null || CanonicalKey.of(text).contains(q);
    }

    private static <E extends Enum<E>> E chosen(String name, String value, Class<E> type, E otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Reason.MALFORMED, "BAD_PARAMETER", "参数 %s 应为以下之一：%s".formatted(name, names(type))));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("、"));
    }

    /** In which order; works that are equal in it stand by blind code. */
    public enum Order {
        CODE,
        TITLE,
        CATEGORY,
        STATE,
        TOTAL;

        Comparator<ScoreSheet> comparator(List<Criterion> criteria) {
            Comparator<String> chinese = Collator.getInstance(Locale.CHINA)::compare;
            Comparator<ScoreSheet> byCode = Comparator.comparing(ScoreSheet::blindCode);
            return switch (this) {
                case CODE -> byCode;
                case TITLE -> Comparator.comparing(ScoreSheet::title, chinese).thenComparing(byCode);
                case CATEGORY ->
                    Comparator.comparing(ScoreSheet::category, chinese).thenComparing(byCode);
                case STATE ->
                    Comparator.<ScoreSheet, Progress>comparing(sheet -> sheet.progress(criteria))
                            .thenComparing(byCode);
                case TOTAL ->
                    Comparator.comparing(
                                    (ScoreSheet sheet) -> sheet.total(criteria).orElse(null),
                                    Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(byCode);
            };
        }
    }
}
