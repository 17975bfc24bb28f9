package cn.kexie.registry.reading;

import cn.kexie.platform.Refusal;
import java.util.Map;

/** The order a list of entries is asked for: a field, with a minus sign in front for the other way round. */
record EntryOrder(String field, boolean descending) {

    private static final EntryOrder BY_NUMBER = new EntryOrder("no", false);

    private static final Map<String, String> COLUMNS = Map.of(
            "no",
            "e.entry_no collate \"C\"",
            "title",
            "s.title",
            "holder",
            "s.holder_name",
            "validFrom",
            "e.valid_from",
            "validTo",
            "s.valid_to");

    /** @param sort null for by number */
    static EntryOrder of(String sort) {
        if (sort == null) {
            return BY_NUMBER;
        }
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        if (!COLUMNS.containsKey(field)) {
            throw Refusal.of(
                    Refusal.Reason.MALFORMED, "BAD_PARAMETER", "sort 可以是 no、title、holder、validFrom、validTo，前加减号为倒序");
        }
        return new EntryOrder(field, descending);
    }

    /** As SQL; nothing of the caller's text gets into it. */
    String sql() {
        return "%s %s nulls last, e.entry_no collate \"C\"".formatted(COLUMNS.get(field), descending ? "desc" : "asc");
    }
}
