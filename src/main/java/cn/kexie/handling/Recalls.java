package cn.kexie.handling;

import cn.kexie.audit.Audited;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤回: whoever completed a task takes that back while nothing followed. The next task ends untouched, the time of the one
 * that is taken back runs on as though it had never been completed. The model rules see to it that nobody was told anything.
 */
@Service
@Transactional
public class Recalls {

    private final OperableTasks tasks;
    private final ReturnRegister register;
    private final AdviceRegister advice;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Clock clock;

    Recalls(
            OperableTasks tasks,
            ReturnRegister register,
            AdviceRegister advice,
            Cases cases,
            Deadlines deadlines,
            Clock clock) {
        this.tasks = tasks;
        this.register = register;
        this.advice = advice;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Those of the tasks whose completion may be taken back now by whoever completed them. */
    @Transactional(readOnly = true)
    public Set<String> possible(Collection<String> taskIds) {
        return tasks.decided(taskIds).stream()
                .filter(task -> obstacle(task).isEmpty())
                .map(DecidedTask::taskId)
                .collect(Collectors.toSet());
    }

    /** @param taskId of the completed task; its case is locked before anything of it is judged */
    @Audited(value = "TASK_RECALLED", subject = "#result.caseNo()", details = "task=#taskId")
    public Recalled takeBack(String taskId, StaffPrincipal staff) {
        CaseNo caseNo = own(taskId, staff).caseNo();
        cases.lock(caseNo);
        DecidedTask task = own(taskId, staff);
        obstacle(task).ifPresent(why -> {
            throw why;
        });
        OperableTask next = task.next();
        if (next.period() != null) {
            deadlines.end(caseNo, next.period());
        }
        if (task.period() != null) {
            deadlines.reopen(caseNo, task.period());
        }
        cases.step(caseNo, task.name());
        cases.note(caseNo, new CaseEvent("TASK_RECALLED", "“%s”的办理已由经办人撤回，重新办理".formatted(task.name()), "办理机构"));
        tasks.takeBack(task);
        register.add(new Return(
                caseNo,
                next.taskId(),
                true,
                next.name(),
                task.name(),
                Set.of(task.step()),
                null,
                staff.userId().value(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS)));
        return new Recalled(caseNo, task.name(), next.name());
    }

    private DecidedTask own(String taskId, StaffPrincipal staff) {
        return tasks.decided(List.of(taskId)).stream()
                .filter(task -> staff.userId().value().equals(task.decidedBy()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_TASK", "没有找到您办结的这项任务，或者案件的流程已经结束"));
    }

    private Optional<Refusal> obstacle(DecidedTask task) {
        if (!task.allowed().contains(Operation.RECALL)) {
            return Optional.of(Refusal.conflict("NOT_ALLOWED", "“%s”办结以后不能撤回：流程图没有允许".formatted(task.name())));
        }
        OperableTask next = task.next();
        if (next == null) {
            return followed("“%s”以后案件已经向前办理，不能再撤回".formatted(task.name()));
        }
        if (next.holder() != null || next.isDelegated()) {
            return followed("“%s”已经有人认领，不能再撤回；请联系认领人退回".formatted(next.name()));
        }
        if (!advice.open(List.of(next.taskId())).isEmpty()) {
            return followed("“%s”已经在征求意见，不能再撤回".formatted(next.name()));
        }
        return task.timerPassed() ? followed("“%s”已经提醒过或者已经到期，不能再撤回".formatted(next.name())) : Optional.empty();
    }

    private static Optional<Refusal> followed(String why) {
        return Optional.of(Refusal.conflict("ALREADY_FOLLOWED", why));
    }

    /** Both by name: the task that is to be done again and the one that ended for it. */
    public record Recalled(CaseNo caseNo, String task, String next) {}
}
