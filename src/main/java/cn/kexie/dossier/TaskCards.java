package cn.kexie.dossier;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Clock clock;

    TaskCards(CaseTasks tasks, Cases cases, CaseSubjects subjects, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Cards of the tasks this person may see, in no order; at most 200 are asked for at a time. */
    public Cards of(Collection<String> taskIds, StaffPrincipal staff) {
        if (taskIds.size() > MOST) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "TOO_MANY_TASKS", "一次最多查询 200 个任务");
        }
        Map<String, String> caseNos = tasks.casesOf(taskIds, staff);
        Map<String, CaseFile> files = cases.findAll(caseNos.values()).stream()
                .collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        Map<String, String> about = subjects.of(files.values());
        List<TaskCard> items = caseNos.entrySet().stream()
                .filter(entry -> files.containsKey(entry.getValue()))
                .map(entry -> TaskCard.of(entry.getKey(), files.get(entry.getValue()), about.get(entry.getValue())))
                .toList();
        return new Cards(ChinaTime.today(clock), items);
    }

    /**
     * The cards of a list.
     *
     * @param today the day of the application, which a browser may see differently
     */
    public record Cards(LocalDate today, List<TaskCard> items) {}

    /**
     * The case behind a task.
     *
     * @param subject whom or what the case is about, null where that is its applicant
     */
    public record TaskCard(String taskId, String caseNo, String subject, String applicantName, String statusText) {

        static TaskCard of(String taskId, CaseFile file, String subject) {
            return new TaskCard(taskId, file.caseNo(), subject, file.applicant().name(), file.statusText());
        }
    }
}
