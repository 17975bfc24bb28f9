package cn.kexie.casefile;

import cn.kexie.platform.ChinaTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/** Months of submission, both included. */
public record CaseSpan(YearMonth from, YearMonth to) {

    OffsetDateTime start() {
        return from.atDay(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }

    OffsetDateTime end() {
        return to.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }
}
