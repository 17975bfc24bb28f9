package cn.kexie.casefile.figures;

import cn.kexie.casefile.CaseSpan;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The months statistics are asked for; the last twelve when nobody says. */
@Component
public class CaseSpans {

    private static final int USUAL = 12;
    private static final int MOST = 60;

    private final Clock clock;

    CaseSpans(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param from and {@code to}: yyyy-MM, or null
     * @throws Refusal 400 BAD_PARAMETER
     */
    public CaseSpan of(String from, String to) {
        YearMonth current = YearMonth.from(ChinaTime.today(clock));
        YearMonth last = to == null ? current : month("to", to);
        YearMonth first = from == null ? last.minusMonths(USUAL - 1) : month("from", from);
        if (last.isAfter(current)) {
            throw refused("to 不能晚于本月（%s）".formatted(current));
        }
        if (first.isAfter(last)) {
            throw refused("from 不能晚于 to");
        }
        if (first.until(last, ChronoUnit.MONTHS) >= MOST) {
            throw refused("一次最多统计 %d 个月，请缩短 from 至 to 的时间".formatted(MOST));
        }
        return new CaseSpan(first, last);
    }

    private static YearMonth month(String name, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw refused("参数 %s 不正确：请填写月份，例如 2026-03".formatted(name));
        }
    }

    private static Refusal refused(String why) {
        return Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", why);
    }
}
