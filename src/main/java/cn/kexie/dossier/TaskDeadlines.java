package cn.kexie.dossier;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseTask;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Until when a task has to be done. A case may have several deadlines; the one of a task is the one its model names, which a
 * stopped clock moves, or else the day the engine holds for it.
 */
@Component
class TaskDeadlines {

    private final Deadlines deadlines;

    TaskDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Optional<DeadlineView> of(CaseTask task) {
        return of(task, deadlines.running(List.of(task.caseNo())));
    }

    /** @param running the deadlines of cases, by case number, those started last first */
    Optional<DeadlineView> of(CaseTask task, Map<CaseNo, List<DeadlineView>> running) {
        List<DeadlineView> ofCase = running.getOrDefault(task.caseNo(), List.of());
        return ofCase.stream()
                .filter(deadline -> deadline.kind().equals(task.deadlineKind()))
                .filter(deadline -> deadline.pausedSince() != null || endsWith(deadline, task))
                .findFirst()
                .or(() -> ownDay(task))
                .or(() -> ofCase.stream().findFirst());
    }

    Map<CaseNo, List<DeadlineView>> running(Collection<CaseNo> caseNos) {
        return deadlines.running(caseNos);
    }

    /** A case may have several matters of a kind under way, each with a task of its own. */
    private static boolean endsWith(DeadlineView deadline, CaseTask task) {
        return task.dueOn() == null || deadline.dueDate().equals(task.dueOn());
    }

    private Optional<DeadlineView> ownDay(CaseTask task) {
        return Optional.ofNullable(task.dueOn())
                .map(dueOn -> deadlines.until(task.createdOn(), dueOn, "“%s”办理期限".formatted(task.name())));
    }
}
