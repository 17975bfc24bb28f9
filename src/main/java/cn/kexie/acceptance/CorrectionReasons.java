package cn.kexie.acceptance;

import cn.kexie.platform.Refusal;
import java.util.List;

/** Why each item has to be corrected: a line of its own for each, or what the examiner wrote for all of them. */
final class CorrectionReasons {

    private CorrectionReasons() {}

    /**
     * In the order of the items.
     *
     * @param lines one for each item, null or blank where the common reason holds
     * @throws Refusal 422 REASON_PER_ITEM when there are more or fewer lines than items
     */
    static List<String> of(List<String> items, String lines, String common) {
        if (lines == null || lines.isBlank()) {
            return items.stream().map(item -> common).toList();
        }
        List<String> each =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (each.size() != items.size()) {
            throw Refusal.invalid(
                    "/correctionReasons",
                    "REASON_PER_ITEM",
                    "要求补正 %d 项，而分项理由写了 %d 行；请每项写一行，次序与所选的内容一致，或者不填分项理由".formatted(items.size(), each.size()));
        }
        return each;
    }
}
