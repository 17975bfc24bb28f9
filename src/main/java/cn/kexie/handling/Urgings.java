package cn.kexie.handling;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: asks whoever has a case now to get on with it, once a day and side. */
@Service
@Transactional
public class Urgings {

    private static final String APPLICANT = "申请单位";

    private final OperableTasks tasks;
    private final UrgingRegister register;
    private final CaseAccess access;
    private final Cases cases;
    private final Clock clock;

    Urgings(OperableTasks tasks, UrgingRegister register, CaseAccess access, Cases cases, Clock clock) {
        this.tasks = tasks;
        this.register = register;
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Urges all open tasks of the case whose diagrams allow it, also those of called processes and of many voters.
     *
     * @param principal its applicant, or staff that lead the body, the association or the contest a task is done at
     */
    @Audited(value = "TASKS_URGED", subject = "#caseNo", details = "tasks=#result.tasks().size()")
    public Urged urge(CaseNo caseNo, Object principal) {
        CaseFile file = access.readable(caseNo, principal);
        Urger urger = Urger.of(principal);
        List<OperableTask> urgeable = tasks.of(caseNo).stream()
                .filter(task -> task.allows(Operation.URGE))
                .toList();
        if (urgeable.isEmpty()) {
            throw Refusal.conflict("NOTHING_TO_URGE", "案件 %s 目前没有可以催办的环节".formatted(caseNo));
        }
        cases.lock(caseNo);
        List<String> urged = urgeable.stream()
                .filter(task -> urger.mayUrge(task, file))
                .filter(task -> isNew(task, urger))
                .map(OperableTask::name)
                .distinct()
                .toList();
        if (urged.isEmpty()) {
            throw urgeable.stream().anyMatch(task -> urger.mayUrge(task, file)) ? urgedToday() : notTheirs();
        }
        cases.note(caseNo, new CaseEvent("TASK_URGED", "已催办“%s”".formatted(String.join("”“", urged)), urger.role()));
        return new Urged(caseNo, urged);
    }

    private boolean isNew(OperableTask task, Urger urger) {
        boolean first = register.add(
                task.caseNo(), task.taskId(), urger.isApplicant(), ChinaTime.today(clock), ChinaTime.now(clock));
        if (first) {
            tasks.lift(task.taskId());
        }
        return first;
    }

    @Transactional(readOnly = true)
    Map<String, String> marks(Collection<String> taskIds) {
        return register.of(taskIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, urging -> mark(urging.getValue())));
    }

    private static String mark(UrgingRegister.Urging urging) {
        return "已催办 %d 次，最近 %d月%d日"
                .formatted(
                        urging.times(),
                        urging.last().getMonthValue(),
                        urging.last().getDayOfMonth());
    }

    private static Refusal urgedToday() {
        return Refusal.conflict("URGED_TODAY", "今天已经催办过，每天只能催办一次，请明天再催办");
    }

    private static Refusal notTheirs() {
        return Refusal.of(Refusal.Reason.FORBIDDEN, "MAY_NOT_URGE", "只有申请单位、本单位领导、秘书处和组委会可以催办");
    }

    /** @param tasks names of the steps that were urged */
    public record Urged(CaseNo caseNo, List<String> tasks) {}

    /** Who urges, as the timeline names him. */
    private record Urger(StaffPrincipal staff) {

        private static final Map<String, String> LEADERS =
                Map.of("leader", "单位领导", "secretariat", "秘书处", "contest-office", "组委会");

        static Urger of(Object principal) {
            return new Urger(principal instanceof StaffPrincipal someone ? someone : null);
        }

        boolean isApplicant() {
            return staff == null;
        }

        boolean mayUrge(OperableTask task, CaseFile file) {
            return isApplicant()
                    || staff.isAdministrator()
                    || staff.groups().stream()
                            .filter(group -> LEADERS.containsKey(role(group)))
                            .map(group -> group.substring(group.indexOf('.') + 1))
                            .anyMatch(scope -> scope.equals(file.authority().code())
                                    || scope.equals(file.caseNo().value())
                                    || task.scopes().contains(scope));
        }

        String role() {
            return isApplicant()
                    ? APPLICANT
                    : staff.groups().stream()
                            .sorted()
                            .map(Urger::role)
                            .filter(LEADERS::containsKey)
                            .map(LEADERS::get)
                            .findFirst()
                            .orElse("系统管理员");
        }

        private static String role(String group) {
            return group.split("\\.", 2)[0];
        }
    }
}
