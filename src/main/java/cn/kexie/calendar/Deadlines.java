package cn.kexie.calendar;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of cases. A case has at most one running deadline of a kind; its clock may be stopped and resumed. Dates
 * are those of Asia/Shanghai.
 */
@Service
@Transactional
public class Deadlines {

    private final DeadlineRegister register;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(DeadlineRegister register, WorkingCalendar calendar, Clock clock) {
        this.register = register;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Starts a deadline today; a running one of the same kind is ended. */
    public Deadline start(CaseNo caseNo, Period period) {
        end(caseNo, period.kind());
        return store(DeadlineState.started(caseNo, period, today()));
    }

    /** What a deadline started today would be; nothing is kept of it. */
    @Transactional(readOnly = true)
    public Deadline reckon(CaseNo caseNo, Period period) {
        DeadlineState deadline = DeadlineState.started(caseNo, period, today());
        return moments(deadline, course(deadline));
    }

    /**
     * Stops the clock; nothing happens when it already stands.
     *
     * @param reason for the ledger, in Chinese, such as 补正期间
     * @throws Refusal 409 when no such deadline runs
     */
    public void pause(CaseNo caseNo, String kind, String reason) {
        DeadlineState deadline = running(caseNo, kind);
        if (!deadline.paused()) {
            store(deadline.paused(reason, today()));
        }
    }

    /**
     * Lets the clock go on; nothing changes when it already runs.
     *
     * @throws Refusal 409 when no such deadline runs
     */
    public Deadline resume(CaseNo caseNo, String kind) {
        return store(running(caseNo, kind).resumed(today()));
    }

    /**
     * Adds working days to the limit.
     *
     * @throws Refusal 409 when no such deadline runs
     * @throws IllegalArgumentException when {@code workingDays} is not from 1 to 1,000
     */
    public Deadline extend(CaseNo caseNo, String kind, int workingDays, String reason) {
        TimeLimit extra = TimeLimit.workingDays(workingDays);
        return store(running(caseNo, kind).extended(extra.amount(), reason, today()));
    }

    /** Whether the deadline of that kind was extended, as long as it runs. */
    @Transactional(readOnly = true)
    public boolean isExtended(CaseNo caseNo, String kind) {
        return register.findByCaseNoAndKindAndEndedOnIsNull(caseNo, kind)
                .filter(deadline -> !deadline.extensions().isEmpty())
                .isPresent();
    }

    /** Ends the deadline of that kind, if one runs. */
    public void end(CaseNo caseNo, String kind) {
        register.findByCaseNoAndKindAndEndedOnIsNull(caseNo, kind).ifPresent(this::end);
    }

    /** Lets the deadline of that kind that was started last run on as though it had not ended; nothing happens when one runs. */
    public void reopen(CaseNo caseNo, String kind) {
        if (register.findByCaseNoAndKindAndEndedOnIsNull(caseNo, kind).isEmpty()) {
            register.findFirstByCaseNoAndKindOrderByIdDesc(caseNo, kind).ifPresent(ended -> store(ended.reopened()));
        }
    }

    /** Ends every deadline of a case. */
    public void endAll(CaseNo caseNo) {
        register.findByCaseNoAndEndedOnIsNullOrderByIdDesc(caseNo).forEach(this::end);
    }

    /** Ends every deadline of many cases at once. */
    public void endAll(Collection<CaseNo> caseNos) {
        if (!caseNos.isEmpty()) {
            register.resumeAll(caseNos, today());
            register.endAll(caseNos, today());
        }
    }

    /** The running deadline of that kind. */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(CaseNo caseNo, String kind) {
        return register.findByCaseNoAndKindAndEndedOnIsNull(caseNo, kind)
                .map(deadline -> moments(deadline, course(deadline)));
    }

    /** The running deadline that was started last. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> current(CaseNo caseNo) {
        return register.findByCaseNoAndEndedOnIsNullOrderByIdDesc(caseNo).stream()
                .findFirst()
                .map(this::view);
    }

    /** The running deadlines of cases, by case number, those started last first. */
    @Transactional(readOnly = true)
    public Map<CaseNo, List<DeadlineView>> running(Collection<CaseNo> caseNos) {
        return register.findByCaseNoInAndEndedOnIsNullOrderByIdDesc(Set.copyOf(caseNos)).stream()
                .collect(Collectors.groupingBy(
                        DeadlineState::caseNo, Collectors.mapping(this::view, Collectors.toList())));
    }

    /** A span of working days that no stored deadline stands for, as one would show. */
    @Transactional(readOnly = true)
    public DeadlineView until(LocalDate startedOn, LocalDate dueOn, String text) {
        List<LedgerEntry> days = startedOn
                .datesUntil(dueOn.isBefore(startedOn) ? startedOn.plusDays(1) : dueOn.plusDays(1))
                .map(day -> entry(day, startedOn))
                .toList();
        int all = calendar.workingDaysBetween(startedOn, dueOn);
        int left = Math.min(all, calendar.workingDaysBetween(today(), dueOn));
        boolean estimated = days.stream().anyMatch(LedgerEntry::estimated);
        return new DeadlineView("TASK", text, startedOn, dueOn, all - left, left, null, estimated, days);
    }

    private LedgerEntry entry(LocalDate day, LocalDate startedOn) {
        boolean first = day.equals(startedOn);
        String reason = first ? Course.FIRST_DAY : calendar.describe(day);
        return new LedgerEntry(day, !first && calendar.isWorkingDay(day), reason, !calendar.isCertain(day));
    }

    /** The deadline that was started last, running or ended: what a closed case shows. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> last(CaseNo caseNo) {
        return register.findFirstByCaseNoOrderByIdDesc(caseNo).map(this::view);
    }

    /** On which day the deadlines of a case ended, by their kind; of several of a kind the last. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> ended(CaseNo caseNo) {
        return register.findByCaseNoAndEndedOnIsNotNullOrderById(caseNo).stream()
                .collect(Collectors.toMap(DeadlineState::kind, DeadlineState::endedOn, (first, last) -> last));
    }

    private DeadlineState running(CaseNo caseNo, String kind) {
        return register.findByCaseNoAndKindAndEndedOnIsNull(caseNo, kind)
                .orElseThrow(
                        () -> Refusal.conflict("NO_RUNNING_DEADLINE", "案件 %s 没有正在计算的期限，无法停表、恢复或延期".formatted(caseNo))
                                .with("caseNo", caseNo.value()));
    }

    private void end(DeadlineState deadline) {
        register.save(deadline.ended(today()));
    }

    private Deadline store(DeadlineState deadline) {
        Course course = course(deadline);
        register.save(deadline.computed(course));
        return moments(deadline, course);
    }

    private static Deadline moments(DeadlineState deadline, Course course) {
        return new Deadline(
                deadline.caseNo(),
                deadline.kind(),
                deadline.text(),
                course.dueDate(),
                course.reminderDate(),
                course.estimated());
    }

    private DeadlineView view(DeadlineState deadline) {
        Course course = course(deadline);
        return new DeadlineView(
                deadline.kind(),
                deadline.text(),
                deadline.startedOn(),
                course.dueDate(),
                course.used(),
                course.left(),
                deadline.pause().map(Pause::pausedOn).orElse(null),
                course.estimated(),
                deadline.paused() || deadline.ended() ? course.ledgerUntilToday() : course.ledger());
    }

    private Course course(DeadlineState deadline) {
        LocalDate day = deadline.ended() ? deadline.endedOn() : today();
        return new Course(calendar, deadline.terms(), day);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
