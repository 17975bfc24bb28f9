package cn.kexie.platform.web.page;

import cn.kexie.platform.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day in the address of a page, as somebody typed or picked it. */
public final class TypedDay {

    private TypedDay() {}

    /** Null for a field left empty. @throws Refusal 400 BAD_PARAMETER */
    public static LocalDate of(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", "日期应写成 2026-03-27 这样");
        }
    }
}
