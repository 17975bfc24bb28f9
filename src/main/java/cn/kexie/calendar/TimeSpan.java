package cn.kexie.calendar;

import cn.kexie.platform.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time forward, at most two years, in ISO 8601: {@code P6D}, {@code P3M}, {@code PT36H}, {@code P1DT2H}.
 */
record TimeSpan(Period period, Duration duration) {

    private static final Pattern SHAPE = Pattern.compile("P(?=.)((?:\\d{1,5}[YMWD])*)(?:T((?:\\d{1,8}[HMS])+))?");
    private static final Period MOST = Period.ofYears(2);

    /** @throws Refusal 422 when the text is no such span */
    static TimeSpan parse(String text) {
        Matcher shape = SHAPE.matcher(text == null ? "" : text.strip());
        if (!shape.matches()) {
            throw refused();
        }
        try {
            return new TimeSpan(period(shape.group(1)), duration(shape.group(2)));
        } catch (DateTimeException e) {
            throw refused();
        }
    }

    private static Period period(String days) {
        return days.isEmpty() ? Period.ZERO : Period.parse("P" + days);
    }

    private static Duration duration(String time) {
        return time == null ? Duration.ZERO : Duration.parse("PT" + time);
    }

    /** @throws Refusal 422 when the span is nothing or more than two years */
    ZonedDateTime after(ZonedDateTime from) {
        ZonedDateTime to = from.plus(period).plus(duration);
        if (!to.isAfter(from) || to.isAfter(from.plus(MOST))) {
            throw refused();
        }
        return to;
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "/advance", "INVALID_TIME_SPAN", "advance 应为 ISO 8601 时长，大于零且不超过两年，例如 P6D（6 天）、P3M（3 个月）、PT36H（36 小时）");
    }
}
