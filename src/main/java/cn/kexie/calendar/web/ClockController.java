package cn.kexie.calendar.web;

import cn.kexie.calendar.ClockAdvance;
import cn.kexie.calendar.DemoClock;
import cn.kexie.calendar.DueWork;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo clock: tells it and puts it forward. Absent with an external database, so absent from the OpenAPI page. */
@RestController
@RequestMapping("/api/v1/admin/clock")
@ConditionalOnEmbeddedDatabase
@Hidden
class ClockController {

    private final DemoClock clock;
    private final ClockAdvance advance;

    ClockController(DemoClock clock, ClockAdvance advance) {
        this.clock = clock;
        this.advance = advance;
    }

    /** @param advance ISO 8601, such as {@code P6D} */
    record Forward(String advance) {}

    /** @param offset ISO 8601, how far the clock is ahead of the system's time */
    record ClockView(OffsetDateTime now, String offset, boolean demo) {}

    record ClockMoved(OffsetDateTime now, String offset, boolean demo, int executed, int failed) {}

    @GetMapping
    ClockView now() {
        return new ClockView(time(), clock.offset().toString(), true);
    }

    @PostMapping
    ClockMoved forward(@RequestBody Forward body) {
        DueWork.Outcome outcome = advance.by(body.advance());
        return new ClockMoved(time(), clock.offset().toString(), true, outcome.executed(), outcome.failed());
    }

    private OffsetDateTime time() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
