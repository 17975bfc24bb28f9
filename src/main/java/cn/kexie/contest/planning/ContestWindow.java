package cn.kexie.contest.planning;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPostponed;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.PlannedContests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报时间: opens, closes, and is moved when the contest is postponed. */
@Service
@Transactional
public class ContestWindow {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ChinaTime.ZONE);

    private static final String PENDING = "PENDING";

    private final Contests contests;
    private final PlannedContests plans;
    private final Entries entries;
    private final Cases cases;
    private final ContestProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContestWindow(
            Contests contests,
            PlannedContests plans,
            Entries entries,
            Cases cases,
            ContestProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contests = contests;
        this.plans = plans;
        this.entries = entries;
        this.cases = cases;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the window; changes nothing when it is open already, as after a postponement. */
    public void open(String contestNo) {
        Contest contest = contests.lock(contestNo);
        if (contests.status(contestNo) == ContestStatus.PUBLISHED) {
            contests.move(contestNo, ContestStatus.OPEN);
            note(contestNo, "OPENED", "申报开始，%s截止".formatted(TIME.format(contest.entriesClose())), "系统");
        }
    }

    /** Closes the window. @return whether entries are still in their formal check */
    public boolean close(String contestNo) {
        contests.lock(contestNo);
        boolean pending = entries.counts(contestNo).getOrDefault(PENDING, 0) > 0;
        contests.move(contestNo, ContestStatus.CLOSED);
        note(contestNo, "CLOSED", "申报截止", "系统");
        return pending;
    }

    /**
     * Moves the window to later. An open contest may wait again, a closed one opens again; 409 once judges have been
     * drawn, 422 for a time that is past or earlier than before.
     */
    public void postpone(String contestNo, Reading<Postponement> reading) {
        Contest contest = contests.lock(contestNo);
        cases.lock(CaseNo.of(contestNo), "延期", ContestStatus.PUBLISHED, ContestStatus.OPEN, ContestStatus.CLOSED);
        Postponement to = reading.value();
        OffsetDateTime opens = Objects.requireNonNullElse(to.entriesOpen(), contest.entriesOpen());
        Findings findings = reading.findings();
        findings.rule(() -> opensEarlier(contest, opens), "/entriesOpen");
        findings.rule(() -> closesWrongly(contest, opens, to.entriesClose()), "/entriesOpen", "/entriesClose");
        findings.refuse();
        Contest postponed = contest.withEntriesOpen(opens).withEntriesClose(to.entriesClose());
        plans.save(postponed);
        note(
                contestNo,
                "POSTPONED",
                "申报时间调整为%s至%s：%s".formatted(TIME.format(opens), TIME.format(to.entriesClose()), to.reason()),
                "组委会");
        follow(contestNo, opens);
        process.postponed(postponed);
        events.publishEvent(new ContestPostponed(contestNo, opens, to.entriesClose(), to.reason()));
    }

    private static Stream<Fault> opensEarlier(Contest contest, OffsetDateTime opens) {
        return opens.isBefore(contest.entriesOpen())
                ? Stream.of(new Fault("/entriesOpen", "NOT_LATER", "延期后的申报开始时间不能早于原定时间"))
                : Stream.empty();
    }

    private Stream<Fault> closesWrongly(Contest contest, OffsetDateTime opens, OffsetDateTime closes) {
        if (!closes.isAfter(opens)) {
            return Stream.of(new Fault("/entriesClose", "WINDOW_REVERSED", "申报截止时间应晚于申报开始时间"));
        }
        if (closes.isBefore(contest.entriesClose())) {
            return Stream.of(new Fault("/entriesClose", "NOT_LATER", "延期后的申报截止时间不能早于原定时间"));
        }
        return closes.isAfter(OffsetDateTime.now(clock))
                ? Stream.empty()
                : Stream.of(new Fault("/entriesClose", "WINDOW_PAST", "申报截止时间已经过去，请填写将来的时间"));
    }

    /** Whether entries are taken is told at once; the process follows with its timers. */
    private void follow(String contestNo, OffsetDateTime opens) {
        ContestStatus status = contests.status(contestNo);
        boolean waits = opens.isAfter(OffsetDateTime.now(clock));
        if (waits && status != ContestStatus.PUBLISHED) {
            contests.move(contestNo, ContestStatus.PUBLISHED, "等待申报开始");
        } else if (!waits && status == ContestStatus.CLOSED) {
            contests.move(contestNo, ContestStatus.OPEN, "接受申报");
        }
    }

    private void note(String contestNo, String event, String text, String by) {
        cases.note(CaseNo.of(contestNo), new CaseEvent(event, text, by));
    }
}
