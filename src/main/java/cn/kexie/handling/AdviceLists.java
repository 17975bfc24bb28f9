package cn.kexie.handling;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people wait for from each other. */
@Service
@Transactional(readOnly = true)
public class AdviceLists {

    private final TasksAtHand atHand;
    private final OperableTasks tasks;
    private final AdviceRegister register;
    private final PeopleNames names;
    private final Cases cases;

    AdviceLists(TasksAtHand atHand, OperableTasks tasks, AdviceRegister register, PeopleNames names, Cases cases) {
        this.atHand = atHand;
        this.tasks = tasks;
        this.register = register;
        this.names = names;
        this.cases = cases;
    }

    /** What this person is asked for, and what this person waits for. */
    public AdviceDesk of(StaffPrincipal staff) {
        List<Advice> asked = register.openOf(staff.userId().value());
        List<Advice> awaited = register.openBy(staff.userId().value());
        Set<String> open = tasks.open(Stream.concat(asked.stream(), awaited.stream())
                .map(Advice::taskId)
                .collect(Collectors.toSet()));
        Map<CaseNo, CaseFile> files = cases
                .findAll(Stream.concat(asked.stream(), awaited.stream())
                        .map(Advice::caseNo)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        Predicate<Advice> live = advice ->
                advice.kind() == Advice.Kind.AFTER ? files.get(advice.caseNo()).open() : open.contains(advice.taskId());
        return new AdviceDesk(
                lines(
                        asked.stream()
                                .filter(live)
                                .filter(advice -> advice.kind() != Advice.Kind.AFTER || !open.contains(advice.taskId()))
                                .toList(),
                        files),
                lines(awaited.stream().filter(live).toList(), files));
    }

    /** What this person may do with the task beside deciding it, and what is open about it. */
    public Operations operations(String taskId, StaffPrincipal staff) {
        OperableTask task = atHand.shared(taskId, staff);
        List<Advice> open = register.open(List.of(taskId));
        boolean free = !task.isDelegated() && staff.userId().value().equals(task.holder());
        List<String> allowed = Stream.of(Operation.values())
                .filter(task::allows)
                .filter(operation -> operation == Operation.COPY
                        || free && (operation == Operation.DELEGATE || operation == Operation.CONSULT))
                .map(Enum::name)
                .toList();
        return new Operations(
                task.caseNo(),
                task.isDelegated(),
                allowed,
                free ? task.returnTo() : List.of(),
                open.stream()
                        .map(advice -> line(advice, cases.get(advice.caseNo()), named(open)))
                        .toList());
    }

    private List<AdviceLine> lines(List<Advice> all, Map<CaseNo, CaseFile> files) {
        Map<String, String> named = named(all);
        return all.stream()
                .map(advice -> line(advice, files.get(advice.caseNo()), named))
                .toList();
    }

    private Map<String, String> named(List<Advice> all) {
        return names.of(all.stream()
                .flatMap(advice -> Stream.of(advice.adviser(), advice.askedBy()))
                .collect(Collectors.toSet()));
    }

    private static AdviceLine line(Advice advice, CaseFile file, Map<String, String> named) {
        return new AdviceLine(
                advice.no(),
                advice.kind().name(),
                advice.caseNo(),
                advice.taskId(),
                advice.stepText(),
                file.applicant().name(),
                advice.askedBy(),
                named.get(advice.askedBy()),
                advice.adviser(),
                named.get(advice.adviser()),
                advice.question(),
                advice.askedAt());
    }

    /**
     * @param asked opinions this person is asked for
     * @param awaited opinions this person waits for
     */
    public record AdviceDesk(List<AdviceLine> asked, List<AdviceLine> awaited) {

        public Set<CaseNo> caseNos() {
            return Stream.concat(asked.stream(), awaited.stream())
                    .map(AdviceLine::caseNo)
                    .collect(Collectors.toSet());
        }
    }

    /** @param kind {@code DELEGATION}, {@code BEFORE} or {@code AFTER} the task is completed */
    public record AdviceLine(
            long adviceNo,
            String kind,
            CaseNo caseNo,
            String taskId,
            String taskName,
            String applicantName,
            String askedBy,
            String askedByName,
            String adviser,
            String adviserName,
            String question,
            OffsetDateTime askedAt) {}

    /**
     * @param delegated whether the task is with an adviser
     * @param allowed what this person may do with it now
     * @param returnTo the earlier tasks this person may return it to now
     * @param advice what is open about it
     */
    @Schema(name = "TaskOperations")
    public record Operations(
            CaseNo caseNo,
            boolean delegated,
            List<String> allowed,
            List<ReturnTarget> returnTo,
            List<AdviceLine> advice) {}
}
