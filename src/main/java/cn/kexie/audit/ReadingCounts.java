package cn.kexie.audit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks at the same thing again within the hour is recorded once, and afterwards how often. ADR 0042. */
@Configuration(proxyBeanMethods = false)
class ReadingCounts {

    static final Duration TOGETHER = Duration.ofHours(1);

    private static final int MOST = 20_000;

    @Bean
    static EventCounts repeatedReadings(Clock clock) {
        return of(clock);
    }

    static EventCounts of(Clock clock) {
        return new EventCounts(TOGETHER, MOST, reading -> reading, clock);
    }
}
