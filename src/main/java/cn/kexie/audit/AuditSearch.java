package cn.kexie.audit;

import cn.kexie.platform.Refusal;
import java.time.LocalDate;

/** Which rows are wanted; null is any. */
public record AuditSearch(String subject, String actor, String action, LocalDate day) {

    private static final String NUMBERED = "[a-z][a-z-]*:\\P{Cntrl}{1,200}";

    /** Refused with 400 BAD_PARAMETER when one of them is none that a row could have. */
    public AuditSearch {
        require("subject", subject, NUMBERED, "case:EST-2026-000001");
        require("actor", actor, NUMBERED + "|[a-z]+", "staff:clerk");
        require("action", action, "[A-Z][A-Z_]{0,59}", "CASE_MOVED");
    }

    private static void require(String name, String value, String pattern, String example) {
        if (value != null && !value.matches(pattern)) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", "参数 %s 的格式不正确，例如 %s".formatted(name, example));
        }
    }
}
