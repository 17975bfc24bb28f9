package cn.kexie.calendar;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A stop of the clock. A day counts when the clock runs as it begins: so the day of the stop still counts, the day of
 * the resumption does not.
 *
 * @param resumedOn null while the clock stands
 */
@Table("deadline_pause")
record Pause(LocalDate pausedOn, LocalDate resumedOn, String reason) {

    boolean open() {
        return resumedOn == null;
    }

    Pause resumed(LocalDate today) {
        return new Pause(pausedOn, today, reason);
    }

    boolean coversStartOf(LocalDate day, LocalDate today) {
        return pausedOn.isBefore(day) && !day.isAfter(open() ? today : resumedOn);
    }

    boolean coversEndOf(LocalDate day, LocalDate today) {
        return !pausedOn.isAfter(day) && (open() ? !day.isAfter(today) : day.isBefore(resumedOn));
    }
}
