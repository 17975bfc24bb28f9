package cn.kexie.publicity;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a list public and confirms what nobody objected to. A case has one publicity at a time. */
@Service
@Transactional
public class Publicities {

    static final String PERIOD = "PUBLICITY";

    private final PublicityRegister register;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publicities(
            PublicityRegister register,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lays down the list process {@code publicity} will make public; an unfinished publicity of the case ends.
     *
     * @param title such as ××科学技术协会 2026 年第一批拟入会名单公示
     * @return its number
     * @throws IllegalArgumentException when the list is empty or a key stands in it twice
     */
    public String announce(CaseNo caseNo, String title, List<PublicityItem> items) {
        Set<String> keys = items.stream().map(PublicityItem::key).collect(Collectors.toSet());
        if (items.isEmpty() || keys.size() < items.size()) {
            throw new IllegalArgumentException("公示名单不能为空，事项不能重复");
        }
        cancel(caseNo);
        return register.add(
                Publicity.announced(caseNo, title), items, LocalDate.now(clock).getYear());
    }

    /** Makes the list public. */
    public StartedPublicity open(CaseNo caseNo) {
        cases.lock(caseNo);
        Publicity publicity = last(caseNo);
        Deadline period = deadlines.start(caseNo, timeLimits.of(PERIOD));
        register.save(publicity.opened(LocalDate.now(clock)));
        cases.step(caseNo);
        cases.note(
                caseNo,
                new CaseEvent(
                        "PUBLICITY_STARTED",
                        "已开始公示（%s），公示期至 %s".formatted(publicity.publicityNo(), period.dueDate()),
                        "系统"));
        return new StartedPublicity(publicity.publicityNo(), period);
    }

    /** The period is over: what is not disputed is confirmed. */
    public void confirm(CaseNo caseNo) {
        cases.lock(caseNo);
        Publicity publicity = last(caseNo);
        deadlines.end(caseNo, PERIOD);
        List<String> keys = register.confirm(publicity.publicityNo());
        cases.note(caseNo, new CaseEvent("PUBLICITY_PERIOD_ENDED", "公示期满，%d 项无异议".formatted(keys.size()), "系统"));
        if (!keys.isEmpty()) {
            events.publishEvent(new ItemsConfirmed(caseNo, publicity.publicityNo(), keys));
        }
    }

    /** The period is over and every objection decided. */
    public void close(CaseNo caseNo) {
        cases.lock(caseNo);
        register.save(last(caseNo).ended(PublicityStatus.CLOSED));
        cases.note(
                caseNo,
                new CaseEvent(
                        "PUBLICITY_CLOSED",
                        "公示结束，%d 项异议成立".formatted(upheld(caseNo).size()),
                        "系统"));
    }

    /**
     * Ends the unfinished publicity of a case, as when the case is withdrawn: the list disappears from the web, and
     * objections still being handled end without a verdict.
     */
    public void cancel(CaseNo caseNo) {
        cases.lock(caseNo);
        register.last(caseNo).filter(Publicity::isUnfinished).ifPresent(this::cancel);
        deadlines.end(caseNo, PERIOD);
    }

    private void cancel(Publicity unfinished) {
        register.save(unfinished.ended(PublicityStatus.CANCELLED));
        int ended = register.endObjections(unfinished.publicityNo(), ChinaTime.now(clock));
        if (ended > 0) {
            cases.note(
                    unfinished.caseNo(),
                    new CaseEvent("OBJECTIONS_ENDED", "公示取消，%d 件尚未办结的异议终止处理".formatted(ended), "系统"));
        }
    }

    /** Keys of the items of the case's last publicity that an objection took out. */
    @Transactional(readOnly = true)
    public Set<String> upheld(CaseNo caseNo) {
        return keys(caseNo, ItemStatus.UPHELD);
    }

    /** Keys of the items of the case's last publicity that are free of objections after its period. */
    @Transactional(readOnly = true)
    public Set<String> confirmed(CaseNo caseNo) {
        return keys(caseNo, ItemStatus.CONFIRMED);
    }

    /** The publicity of a case that was announced last. */
    @Transactional(readOnly = true)
    public Optional<Publicity> lastOf(CaseNo caseNo) {
        return register.last(caseNo);
    }

    /** Whether the publicity lists an item of this key. */
    @Transactional(readOnly = true)
    public boolean lists(String publicityNo, String key) {
        return register.item(publicityNo, key).isPresent();
    }

    private Set<String> keys(CaseNo caseNo, ItemStatus status) {
        return register.last(caseNo).stream()
                .flatMap(publicity -> register.keys(publicity.publicityNo(), status).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Publicity last(CaseNo caseNo) {
        return register.last(caseNo)
                .orElseThrow(() -> new IllegalStateException(caseNo + " has announced no publicity"));
    }

    /** A publicity that has begun, and until when objections are taken. */
    public record StartedPublicity(String publicityNo, Deadline period) {}
}
