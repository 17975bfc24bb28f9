package cn.kexie.calendar;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A deadline as it is stored. {@code dueDate} and {@code estimated} repeat what the terms and the calendar gave when it
 * was last touched, so that new holiday data can be noticed.
 */
@Table("deadline")
record DeadlineState(
        @Id Long id,
        @Version Integer version,
        CaseNo caseNo,
        String kind,
        String text,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "limit_")
        TimeLimit limit,

        LocalDate startedOn,
        LocalDate dueDate,
        boolean estimated,
        LocalDate endedOn,

        @MappedCollection(idColumn = "deadline_id", keyColumn = "position")
        List<Pause> pauses,

        @MappedCollection(idColumn = "deadline_id", keyColumn = "position")
        List<Extension> extensions) {

    static DeadlineState started(CaseNo caseNo, Period period, LocalDate today) {
        return new DeadlineState(
                null,
                null,
                caseNo,
                period.kind(),
                period.text(),
                period.limit(),
                today,
                today,
                false,
                null,
                List.of(),
                List.of());
    }

    Terms terms() {
        return new Terms(limit, startedOn, pauses, extensions);
    }

    Optional<Pause> pause() {
        return pauses.stream().filter(Pause::open).findFirst();
    }

    boolean paused() {
        return pause().isPresent();
    }

    boolean ended() {
        return endedOn != null;
    }

    DeadlineState paused(String reason, LocalDate today) {
        return with(plus(pauses, new Pause(today, null, reason)), extensions, endedOn);
    }

    DeadlineState resumed(LocalDate today) {
        List<Pause> closed = pauses.stream()
                .map(pause -> pause.open() ? pause.resumed(today) : pause)
                .toList();
        return with(closed, extensions, endedOn);
    }

    DeadlineState extended(int workingDays, String reason, LocalDate today) {
        return with(pauses, plus(extensions, new Extension(today, workingDays, reason)), endedOn);
    }

    DeadlineState ended(LocalDate today) {
        DeadlineState running = resumed(today);
        return running.with(running.pauses, extensions, today);
    }

    DeadlineState reopened() {
        return with(pauses, extensions, null);
    }

    DeadlineState computed(Course course) {
        return new DeadlineState(
                id,
                version,
                caseNo,
                kind,
                text,
                limit,
                startedOn,
                course.dueDate(),
                course.estimated(),
                endedOn,
                pauses,
                extensions);
    }

    private DeadlineState with(List<Pause> pauses, List<Extension> extensions, LocalDate endedOn) {
        return new DeadlineState(
                id, version, caseNo, kind, text, limit, startedOn, dueDate, estimated, endedOn, pauses, extensions);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
