package cn.kexie.calendar;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code calendar}: warns of years whose holidays are not known though deadlines reach into them, and from
 * December on of the coming year. Always up, since estimated deadlines do not stop any work.
 */
@Component
class CalendarHealthIndicator implements HealthIndicator {

    private final DeadlineRegister register;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarHealthIndicator(DeadlineRegister register, WorkingCalendar calendar, Clock clock) {
        this.register = register;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("holidayData", calendar.years());
        List<Integer> missing = missing();
        return missing.isEmpty() ? health.build() : warned(health, missing).build();
    }

    private List<Integer> missing() {
        LocalDate today = ChinaTime.today(clock);
        int soon = today.plusMonths(1).getYear();
        int last = Math.max(soon, register.latestDueDate().orElse(today).getYear());
        return IntStream.rangeClosed(today.getYear(), last)
                .boxed()
                .filter(year -> !calendar.years().contains(year))
                .toList();
    }

    private Health.Builder warned(Health.Builder health, List<Integer> missing) {
        String years = String.join("、", missing.stream().map(String::valueOf).toList());
        return health.withDetail("holidayDataMissing", missing)
                .withDetail("estimatedDeadlines", register.countEstimated())
                .withDetail("warning", "%s年的放假安排尚未录入，相关期限为预计。请将 <年份>.json 放入数据目录的 calendar 文件夹后重新启动".formatted(years));
    }
}
