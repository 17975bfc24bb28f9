package cn.kexie.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Everything that determines how a time limit runs. */
record Terms(TimeLimit limit, LocalDate startedOn, List<Pause> pauses, List<Extension> extensions) {

    int extraDays() {
        return extensions.stream().mapToInt(Extension::workingDays).sum();
    }

    /** The extension that grants the {@code n}-th extra day, counted from 1. */
    Extension granting(int n) {
        int days = 0;
        for (Extension extension : extensions) {
            days += extension.workingDays();
            if (n <= days) {
                return extension;
            }
        }
        throw new IllegalArgumentException("no extension grants day " + n);
    }

    /** Calendar days of a limit in months. */
    long calendarDays() {
        return ChronoUnit.DAYS.between(startedOn, startedOn.plusMonths(limit.amount()));
    }

    Optional<Pause> pauseAtStartOf(LocalDate day, LocalDate today) {
        return pauses.stream().filter(pause -> pause.coversStartOf(day, today)).findFirst();
    }

    Optional<Pause> pauseAtEndOf(LocalDate day, LocalDate today) {
        return pauses.stream().filter(pause -> pause.coversEndOf(day, today)).findFirst();
    }
}
