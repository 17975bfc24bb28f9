package cn.kexie.contest.ranking;

import cn.kexie.platform.Refusal;
import java.util.Map;

/** The order a list of results is asked for: a field, with a minus sign in front for the other way round. */
record ResultOrder(String field, boolean descending) {

    private static final Map<String, String> COLUMNS = Map.of(
            "rank", "r.rank", "score", "r.score", "title", "e.title", "caseNo", "r.entry_no", "grade", "r.grade");

    static ResultOrder of(String sort) {
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        if (!COLUMNS.containsKey(field)) {
            throw Refusal.of(
                    Refusal.Reason.MALFORMED, "BAD_PARAMETER", "sort 可以是 rank、score、title、caseNo、grade，前加减号为倒序");
        }
        return new ResultOrder(field, descending);
    }

    /** As SQL; nothing of the caller's text gets into it. */
    String sql() {
        return "%s %s nulls last, r.rank, r.entry_no".formatted(COLUMNS.get(field), descending ? "desc" : "asc");
    }
}
