package cn.kexie.dossier;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.casefile.StaffNames;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the cards of a task list say of the cases behind them. */
@Service
@Transactional(readOnly = true)
public class TaskCards {

    private static final int MOST = 200;

    private final CaseTasks tasks;
    private final Cases cases;
    private final CaseSubjects subjects;
    private final ProcedureWords words;
    private final TaskDeadlines deadlines;
    private final StaffNames names;
    private final ObjectProvider<DossierAddition> additions;
    private final Clock clock;

    TaskCards(
            CaseTasks tasks,
            Cases cases,
            CaseSubjects subjects,
            ProcedureWords words,
            TaskDeadlines deadlines,
            StaffNames names,
            ObjectProvider<DossierAddition> additions,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.subjects = subjects;
        this.words = words;
        this.deadlines = deadlines;
        this.names = names;
        this.additions = additions;
        this.clock = clock;
    }

    /** Cards of the tasks this person may see, in no order; at most 200 are asked for at a time. */
    public Cards of(Collection<String> taskIds, StaffPrincipal staff) {
        if (taskIds.size() > MOST) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "TOO_MANY_TASKS", "一次最多查询 200 个任务");
        }
        return of(tasks.findAll(taskIds, staff));
    }

    /** Of tasks whoever asks was found entitled to. */
    public Cards of(List<CaseTask> open) {
        return new Cards(ChinaTime.today(clock), cards(open));
    }

    /** In the order of the tasks; a task whose case is not on file has no card. */
    List<TaskCard> cards(List<CaseTask> open) {
        Set<CaseNo> caseNos = open.stream().map(CaseTask::caseNo).collect(Collectors.toSet());
        Map<CaseNo, CaseFile> files =
                cases.findAll(caseNos).stream().collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        Map<CaseNo, String> about = subjects.of(files.values());
        Map<CaseNo, List<DeadlineView>> running = deadlines.running(caseNos);
        Map<String, String> procedures = files.values().stream()
                .map(CaseFile::procedure)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        procedure -> words.newest(procedure).name()));
        Map<UserId, String> holders = names.called(open.stream()
                .map(CaseTask::assignee)
                .filter(Objects::nonNull)
                .map(UserId::of)
                .toList());
        Map<String, List<String>> marks = marks(open);
        return open.stream()
                .filter(task -> files.containsKey(task.caseNo()))
                .map(task -> {
                    CaseFile file = files.get(task.caseNo());
                    return card(
                            task,
                            holders.get(UserId.of(task.assignee())),
                            file,
                            procedures.get(file.procedure()),
                            about.get(task.caseNo()),
                            running,
                            marks.getOrDefault(task.taskId(), List.of()));
                })
                .toList();
    }

    private TaskCard card(
            CaseTask task,
            String holder,
            CaseFile file,
            String procedure,
            String subject,
            Map<CaseNo, List<DeadlineView>> running,
            List<String> marks) {
        return new TaskCard(
                task.taskId(),
                task.name(),
                task.assignee(),
                holder,
                file.caseNo(),
                procedure,
                subject,
                file.applicant().name(),
                file.statusText(),
                deadlines.of(task, running).map(DeadlineMark::of).orElse(null),
                marks);
    }

    private Map<String, List<String>> marks(List<CaseTask> open) {
        Set<String> taskIds = open.stream().map(CaseTask::taskId).collect(Collectors.toSet());
        return taskIds.isEmpty()
                ? Map.of()
                : additions.stream()
                        .flatMap(addition -> addition.marks(taskIds).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The cards of a list.
     *
     * @param today the day of the application, which a browser may see differently
     */
    public record Cards(LocalDate today, List<TaskCard> items) {}

    /**
     * A task and the case behind it.
     *
     * @param assignee the account that claimed it, null for nobody
     * @param assigneeName as colleagues call the person, null for nobody
     * @param subject whom or what the case is about, null where that is its applicant
     * @param deadline until when the task has to be done, the same as in the dossier; null for no such day
     * @param marks what else to know of the task, such as that it was urged
     */
    public record TaskCard(
            String taskId,
            String taskName,
            String assignee,
            String assigneeName,
            CaseNo caseNo,
            String procedureText,
            String subject,
            String applicantName,
            String statusText,
            DeadlineMark deadline,
            List<String> marks) {}

    /** A deadline without its days, see {@link DeadlineView}. */
    public record DeadlineMark(
            String text, LocalDate dueDate, int workingDaysUsed, int workingDaysLeft, LocalDate pausedSince) {

        static DeadlineMark of(DeadlineView deadline) {
            return new DeadlineMark(
                    deadline.text(),
                    deadline.dueDate(),
                    deadline.workingDaysUsed(),
                    deadline.workingDaysLeft(),
                    deadline.pausedSince());
        }
    }
}
