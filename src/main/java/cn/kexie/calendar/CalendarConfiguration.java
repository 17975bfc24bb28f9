package cn.kexie.calendar;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(@Value("${kexie.data-dir:./data}") Path dataDirectory) {
        return CalendarFiles.read(dataDirectory);
    }

    @Bean
    @ConditionalOnEmbeddedDatabase
    DemoClock demoClock(JdbcClient database) {
        DemoClockRegister register = new DemoClockRegister(database);
        return new DemoClock(Clock.system(ChinaTime.ZONE), register.offset(), register::keep);
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }
}
