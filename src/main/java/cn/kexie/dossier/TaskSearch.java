package cn.kexie.dossier;

import cn.kexie.casefile.CaseTasks;
import cn.kexie.dossier.TaskCards.TaskCard;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.text.CanonicalKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    private static final int LONGEST = 100;

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

    /** Every word divided by blanks has to occur, whatever its spelling. */
    public FoundTasks of(String text, StaffPrincipal staff) {
        List<String> words = words(text);
        List<TaskCard> open = cards.cards(tasks.open(staff, MOST_OPEN)).stream()
                .filter(card -> holds(words, card))
                .toList();
        List<DoneTask> done = doneTasks.of(staff, 0, MOST_DONE).items().stream()
                .filter(task -> holds(words, task))
                .toList();
        return new FoundTasks(
                ChinaTime.today(clock),
                open.size() + done.size(),
                open.stream().limit(MOST_SHOWN).toList(),
                done.stream().limit(MOST_SHOWN).toList());
    }

    private static List<String> words(String text) {
        String given = Objects.requireNonNullElse(text, "");
        List<String> words = Stream.of(given.split("[\\s\u3000]+"))
                .map(CanonicalKey::of)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || given.length() > LONGEST) {
            throw Refusal.of(
                    Refusal.Reason.MALFORMED, "BAD_PARAMETER", "请填写要查找的案件编号、单位名称或事项名称，不超过 %d 个字".formatted(LONGEST));
        }
        return words;
    }

    private static boolean holds(List<String> words, TaskCard card) {
        return holds(
                words,
                card.caseNo(),
                card.applicantName(),
                card.subject(),
                card.procedureText(),
                card.taskName(),
                card.statusText());
    }

    private static boolean holds(List<String> words, DoneTask task) {
        return holds(words, task.caseNo(), task.applicant(), task.subject(), task.taskName(), task.statusText());
    }

    private static boolean holds(List<String> words, String... texts) {
        List<String> keys = Stream.of(texts).map(CanonicalKey::of).toList();
        return words.stream().allMatch(word -> keys.stream().anyMatch(key -> key.contains(word)));
    }

    /**
     * What was found.
     *
     * @param total how many, of which at most 50 open and 50 finished ones are listed
     */
    public record FoundTasks(LocalDate today, int total, List<TaskCard> open, List<DoneTask> done) {}
}
