package cn.kexie.membership.roster;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a roster has come, as applicant and staff read it. */
final class RosterProgress {

    private static final int MOST_LISTED = 20;

    private RosterProgress() {}

    /** Notes what has happened and where the roster stands now. */
    static void tell(Cases cases, CaseNo caseNo, RosterCounts counts, String event) {
        cases.step(caseNo, step(counts));
        cases.conclude(caseNo, Map.of("admitted", counts.admitted(), "refused", counts.refused()));
        cases.note(caseNo, new CaseEvent("ROWS_DECIDED", event, "秘书处"));
    }

    static String step(RosterCounts counts) {
        int open = counts.clearUndecided() + counts.exceptionsUndecided();
        return open == 0
                ? "办结中"
                : "审查名册：已决定 %d / %d 人，待批准 %d 人，待逐人审查 %d 人"
                        .formatted(
                                counts.total() - open,
                                counts.total(),
                                counts.clearUndecided(),
                                counts.exceptionsUndecided());
    }

    static String listed(List<Integer> rows) {
        String first = rows.stream().limit(MOST_LISTED).map(String::valueOf).collect(Collectors.joining("、"));
        return rows.size() > MOST_LISTED ? "%s 等 %d".formatted(first, rows.size()) : first;
    }
}
