package cn.kexie.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time limit walked day by day from its start to its last day. Pure: the same terms, calendar and day give the same
 * course. A limit in months runs over calendar days that shift by the days the clock stood, then ends on a working day;
 * extensions add working days to either. The last day counts only if the clock runs to its end, so that a stop on the
 * last day leaves that day to be used later.
 */
final class Course {

    static final String FIRST_DAY = "起算日不计入";

    private final WorkingCalendar calendar;
    private final Terms terms;
    private final LocalDate today;
    private final List<LedgerEntry> days = new ArrayList<>();
    private int calendarDays;
    private int workingDays;
    private int extraDays;
    private boolean extending;

    Course(WorkingCalendar calendar, Terms terms, LocalDate today) {
        this.calendar = calendar;
        this.terms = terms;
        this.today = today;
        enter(terms.startedOn(), false, FIRST_DAY);
        for (LocalDate day = terms.startedOn().plusDays(1); !ends(day); ) {
            day = day.plusDays(1);
        }
    }

    private boolean ends(LocalDate day) {
        Optional<Pause> pause = terms.pauseAtStartOf(day, today);
        if (pause.isPresent()) {
            return stands(day, pause.get());
        }
        calendarDays++;
        if (!calendar.isWorkingDay(day)) {
            return passes(day);
        }
        Optional<Pause> stop = terms.pauseAtEndOf(day, today);
        return completes() && stop.isPresent() ? stops(day, stop.get()) : counts(day, stop);
    }

    private boolean stands(LocalDate day, Pause pause) {
        String resumption = day.equals(pause.resumedOn()) ? "（恢复计时当日不计入）" : "";
        enter(day, false, "停表：" + pause.reason() + resumption);
        return false;
    }

    private boolean stops(LocalDate day, Pause pause) {
        enter(day, false, "停表：%s（最后一日未满，不计入）".formatted(pause.reason()));
        return false;
    }

    private boolean passes(LocalDate day) {
        enter(day, false, calendar.describe(day));
        return false;
    }

    private boolean counts(LocalDate day, Optional<Pause> stop) {
        boolean last = completes();
        boolean reached = reachesLimit();
        workingDays++;
        extraDays += extending ? 1 : 0;
        String extension =
                extending ? "（延期：%s）".formatted(terms.granting(extraDays).reason()) : "";
        String pause = stop.map(at -> "（次日起停表：%s）".formatted(at.reason())).orElse("");
        enter(day, true, calendar.describe(day) + extension + pause);
        extending = extending || reached;
        return last;
    }

    /** Whether the working day at hand would be the last. */
    private boolean completes() {
        return extending ? extraDays + 1 == terms.extraDays() : reachesLimit() && terms.extraDays() == 0;
    }

    private boolean reachesLimit() {
        return switch (terms.limit().unit()) {
            case WORKING_DAYS -> workingDays + 1 >= terms.limit().amount();
            case MONTHS -> calendarDays >= terms.calendarDays();
        };
    }

    private void enter(LocalDate day, boolean counted, String reason) {
        days.add(new LedgerEntry(day, counted, reason, !calendar.isCertain(day)));
    }

    LocalDate dueDate() {
        return days.get(days.size() - 1).date();
    }

    /** The working day on which two thirds of all are used up, rounded up. */
    LocalDate reminderDate() {
        int twoThirds = (2 * workingDays + 2) / 3;
        return days.stream()
                .filter(LedgerEntry::counted)
                .skip(twoThirds - 1L)
                .findFirst()
                .orElseThrow()
                .date();
    }

    boolean estimated() {
        return days.stream().anyMatch(LedgerEntry::estimated);
    }

    int used() {
        return (int) days.stream()
                .filter(day -> day.counted() && !day.date().isAfter(today))
                .count();
    }

    int left() {
        return workingDays - used();
    }

    List<LedgerEntry> ledger() {
        return List.copyOf(days);
    }

    List<LedgerEntry> ledgerUntilToday() {
        return days.stream().filter(day -> !day.date().isAfter(today)).toList();
    }
}
