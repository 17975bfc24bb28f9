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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 退回: an earlier step is done again. The period of the task that is left ends, that of the earlier one starts anew, and what
 * was decided since is of an earlier round. The model rules see to it that nothing irrevocable lies between.
 */
@Service
@Transactional
public class Returns {

    private final TasksAtHand atHand;
    private final OperableTasks tasks;
    private final ReturnRegister register;
    private final AdviceRegister advice;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Clock clock;

    Returns(
            TasksAtHand atHand,
            OperableTasks tasks,
            ReturnRegister register,
            AdviceRegister advice,
            Cases cases,
            Deadlines deadlines,
            Clock clock) {
        this.atHand = atHand;
        this.tasks = tasks;
        this.register = register;
        this.advice = advice;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param to id of the earlier task */
    @Audited(
            value = "TASK_RETURNED",
            subject = "#result.caseNo()",
            details = {"task=#taskId", "to=#to"})
    public Returned giveBack(String taskId, String to, String reason, StaffPrincipal staff) {
        OperableTask task = atHand.shared(taskId, staff);
        ReturnTarget target = target(task, to);
        TasksAtHand.requireHeld(task, staff);
        CaseNo caseNo = task.caseNo();
        cases.lock(caseNo);
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        advice.open(List.of(taskId)).forEach(open -> advice.withdraw(open.no(), now));
        if (task.period() != null) {
            deadlines.end(caseNo, task.period());
        }
        cases.step(caseNo, target.name());
        cases.note(caseNo, new CaseEvent("TASK_RETURNED", "“%s”已退回“%s”".formatted(task.name(), target.name()), "办理机构"));
        Set<String> undone = tasks.goBack(task, target.step());
        register.add(new Return(
                caseNo,
                taskId,
                false,
                task.name(),
                target.name(),
                undone,
                reason.strip(),
                staff.userId().value(),
                now));
        return new Returned(caseNo, task.name(), target.name());
    }

    private static ReturnTarget target(OperableTask task, String to) {
        if (task.returnTo().isEmpty()) {
            throw Refusal.conflict("NOT_ALLOWED", "“%s”这一步不能退回：流程图没有允许".formatted(task.name()));
        }
        return task.returnTo().stream()
                .filter(target -> target.step().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "/to",
                        "UNKNOWN_STEP",
                        "不能退回到这一步，可以退回到：%s"
                                .formatted(task.returnTo().stream()
                                        .map(ReturnTarget::name)
                                        .collect(Collectors.joining("、")))));
    }

    /** Both by name. */
    public record Returned(CaseNo caseNo, String from, String to) {}
}
