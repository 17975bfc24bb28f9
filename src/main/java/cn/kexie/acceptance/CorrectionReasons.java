package cn.kexie.acceptance;

import cn.kexie.platform.Refusal;
import java.util.List;

/** Why each item has to be corrected: a line of its own for each; a single item may have what the examiner wrote at large. */
final class CorrectionReasons {

    private CorrectionReasons() {}

    /**
     * In the order of the items.
     *
     * @param lines one for each item; null or blank for a single item, to which the common reason holds
     * @throws Refusal 422 REASON_PER_ITEM when there are more or fewer lines than items
     */
    static List<String> of(List<String> items, String lines, String common) {
        List<String> each = lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (each.isEmpty() && items.size() == 1) {
            return List.of(common);
        }
        if (each.size() != items.size()) {
            throw Refusal.invalid(
                    "/correctionReasons",
                    "REASON_PER_ITEM",
                    "要求补正 %d 项，而分项理由写了 %d 行；请在“分项补正理由”中每项写一行，次序与所选的内容一致".formatted(items.size(), each.size()));
        }
        return each;
    }
}
