package cn.kexie.contest.entry;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Wording;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestPostponed;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a contest becomes of its entries, in the same transaction. */
@Component
class ContestChanges {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String OFFICE = "组委会";

    private final EntryRegister register;
    private final Cases cases;
    private final Deadlines deadlines;
    private final EntryProcess process;

    ContestChanges(EntryRegister register, Cases cases, Deadlines deadlines, EntryProcess process) {
        this.register = register;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
    }

    @EventListener
    void endEntries(ContestCancelled contest) {
        String contestNo = contest.contestNo();
        end(contest, EntryStatus.NOT_ADMITTED, EntryStatus.SUBMITTED, EntryStatus.CORRECTION_REQUIRED);
        end(contest, EntryStatus.NOT_AWARDED, EntryStatus.ADMITTED, EntryStatus.RANKED);
        register.closePending(contestNo);
        process.contestCancelled(contestNo);
    }

    private void end(ContestCancelled contest, EntryStatus next, EntryStatus... from) {
        List<CaseNo> entryNos = CaseNo.all(register.numbers(contest.contestNo(), from));
        String text = "竞赛已经取消：%s".formatted(contest.reason());
        cases.moveAll(entryNos, next, Wording.CLOSED, new CaseEvent("CONTEST_CANCELLED", text, OFFICE));
        deadlines.endAll(entryNos);
    }

    @EventListener
    void tellEntries(ContestPostponed contest) {
        String text = "申报时间调整为 %s 至 %s：%s"
                .formatted(time(contest.entriesOpen()), time(contest.entriesClose()), contest.reason());
        List<CaseNo> entryNos = CaseNo.all(register.numbers(
                contest.contestNo(), EntryStatus.SUBMITTED, EntryStatus.CORRECTION_REQUIRED, EntryStatus.ADMITTED));
        cases.noteAll(entryNos, new CaseEvent("CONTEST_POSTPONED", text, OFFICE));
    }

    private static String time(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).format(TIME);
    }
}
