package cn.kexie.handover;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseParticipation;
import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.Cases;
import cn.kexie.dossier.TaskCards;
import cn.kexie.dossier.TaskCards.Cards;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who holds what in a group and passes it on. */
@Service
@Transactional
public class Handovers {

    private static final int MOST = 200;

    private final TaskHolders holders;
    private final TaskCards cards;
    private final Cases cases;
    private final CaseParticipation participation;

    Handovers(TaskHolders holders, TaskCards cards, Cases cases, CaseParticipation participation) {
        this.holders = holders;
        this.cards = cards;
        this.cases = cases;
        this.participation = participation;
    }

    /** Tasks others hold that this person may pass on, at most 200. */
    @Transactional(readOnly = true)
    public Cards held(StaffPrincipal staff) {
        List<CaseTask> others = holders.held(Reach.of(staff).all(holders), MOST).stream()
                .filter(task -> !staff.userId().value().equals(task.assignee()))
                .toList();
        return cards.of(others);
    }

    /** Who may have the task: the members of its groups who have no part in the case, its holder excepted. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(String taskId, StaffPrincipal staff) {
        return receivers(passable(taskId, staff));
    }

    @Audited(
            value = "TASK_HANDED_OVER",
            subject = "#result.caseNo()",
            details = {"task=#taskId", "from=#result.from()", "to=#result.to()"})
    public HandedOver handOver(String taskId, String to, StaffPrincipal staff) {
        HeldTask task = passable(taskId, staff);
        Colleague receiver = receivers(task).stream()
                .filter(colleague -> colleague.userId().value().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("/to", "UNKNOWN_COLLEAGUE", "不能转交给这个账号：请从名单中选择可以办理这项任务、与本事项无关的同事"));
        holders.give(taskId, receiver.userId());
        cases.note(task.caseNo(), new CaseEvent("TASK_HANDED_OVER", "“%s”已转交同组人员办理".formatted(task.name()), "办理机构"));
        return new HandedOver(
                task.caseNo(),
                task.name(),
                Objects.requireNonNullElse(task.holder(), ""),
                receiver.userId().value(),
                receiver.name());
    }

    private HeldTask passable(String taskId, StaffPrincipal staff) {
        HeldTask task = holders.find(taskId)
                .filter(found -> mayPass(found, staff))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_TASK", "没有找到该任务，它可能已经办结，或者不属于您的组，请刷新任务列表"));
        if (task.groups().isEmpty() || task.closed()) {
            throw Refusal.conflict("PERSONAL_TASK", "“%s”由指定的人员本人办理，不能转交".formatted(task.name()));
        }
        if (task.delegated()) {
            throw Refusal.conflict("DELEGATED", "“%s”已经委派，请在对方交回意见或者收回委派以后再转交".formatted(task.name()));
        }
        return task;
    }

    private static boolean mayPass(HeldTask task, StaffPrincipal staff) {
        return staff.isAdministrator()
                || staff.userId().value().equals(task.holder())
                || Reach.of(staff).covers(task.groups());
    }

    private List<Colleague> receivers(HeldTask task) {
        List<Colleague> members = holders.members(task.groups()).stream()
                .filter(member -> !member.userId().value().equals(task.holder()))
                .toList();
        Set<UserId> conflicted = participation.withPart(
                task.caseNo(), members.stream().map(Colleague::userId).collect(Collectors.toSet()));
        return members.stream()
                .filter(member -> !conflicted.contains(member.userId()))
                .toList();
    }

    /** What was done; {@code from} is empty when nobody held the task. */
    public record HandedOver(CaseNo caseNo, String taskName, String from, String to, String toName) {}
}
