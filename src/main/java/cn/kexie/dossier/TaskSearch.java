package cn.kexie.dossier;

import cn.kexie.casefile.CaseTasks;
import cn.kexie.dossier.TaskCards.TaskCard;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the open and the finished tasks of a person by case number, applicant, title, procedure or step. */
@Service
@Transactional(readOnly = true)
public class TaskSearch {

    /** The tasks of one person looked through, those due first. */
    private static final int MOST_OPEN = 1_000;

    private static final int MOST_DONE = 200;
    private static final int MOST_SHOWN = 50;

    private final CaseTasks tasks;
    private final TaskCards cards;
    private final DoneTasks doneTasks;
    private final Clock clock;

    TaskSearch(CaseTasks tasks, TaskCards cards, DoneTasks doneTasks, Clock clock) {
        this.tasks = tasks;
        this.cards = cards;
        this.doneTasks = doneTasks;
        this.clock = clock;
    }

    public FoundTasks of(String text, StaffPrincipal staff) {
        SearchedWords words = SearchedWords.of(text);
        List<TaskCard> open = cards.cards(tasks.open(staff, MOST_OPEN)).stream()
                .filter(card -> words.occurIn(
                        card.caseNo().value(),
                        card.applicantName(),
                        card.subject(),
                        card.procedureText(),
                        card.taskName(),
                        card.statusText()))
                .toList();
        List<DoneTask> done = doneTasks.of(staff, 0, MOST_DONE).items().stream()
                .filter(task -> words.occurIn(
                        task.caseNo().value(), task.applicant(), task.subject(), task.taskName(), task.statusText()))
                .toList();
        return new FoundTasks(
                ChinaTime.today(clock),
                open.size() + done.size(),
                open.stream().limit(MOST_SHOWN).toList(),
                done.stream().limit(MOST_SHOWN).toList());
    }

    /**
     * What was found.
     *
     * @param total how many, of which at most 50 open and 50 finished ones are listed
     */
    public record FoundTasks(LocalDate today, int total, List<TaskCard> open, List<DoneTask> done) {}
}
