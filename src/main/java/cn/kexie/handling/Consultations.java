package cn.kexie.handling;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseParticipation;
import cn.kexie.casefile.Cases;
import cn.kexie.handover.Colleague;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委派、加签: asks colleagues for an opinion. It is recorded and decides nothing; whoever holds the task decides. A task that
 * was delegated comes back with the opinion, and one whose holder waits for opinions is not completed before they are in.
 */
@Service
@Transactional
public class Consultations {

    private static final String OFFICE = "办理机构";

    private final TasksAtHand atHand;
    private final OperableTasks tasks;
    private final Associates associates;
    private final AdviceRegister register;
    private final CaseParticipation participation;
    private final Cases cases;
    private final Clock clock;

    Consultations(
            TasksAtHand atHand,
            OperableTasks tasks,
            Associates associates,
            AdviceRegister register,
            CaseParticipation participation,
            Cases cases,
            Clock clock) {
        this.atHand = atHand;
        this.tasks = tasks;
        this.associates = associates;
        this.register = register;
        this.participation = participation;
        this.cases = cases;
        this.clock = clock;
    }

    /** Those who may be asked about the task or told of it, by whoever holds it or may claim it. */
    @Transactional(readOnly = true)
    public List<Colleague> associates(String taskId, Operation operation, StaffPrincipal staff) {
        return associates.of(atHand.shared(taskId, operation, staff), operation, staff.userId());
    }

    @Audited(
            value = "TASK_DELEGATED",
            subject = "#result.caseNo()",
            details = {"task=#taskId", "to=#result.userIds()"})
    public Asked delegate(String taskId, String to, String question, StaffPrincipal staff) {
        OperableTask task = atHand.held(taskId, Operation.DELEGATE, staff);
        requireNoneOpen(task);
        List<Colleague> adviser = associates.chosen(task, Operation.DELEGATE, List.of(to), staff.userId());
        ask(task, Advice.Kind.DELEGATION, adviser, question, staff);
        tasks.delegate(task, to);
        note(task.caseNo(), "TASK_DELEGATED", "“%s”已委派同事提出意见".formatted(task.name()));
        return new Asked(task.caseNo(), adviser);
    }

    /** @param before whether the task waits for the opinions */
    @Audited(
            value = "ADVICE_ASKED",
            subject = "#result.caseNo()",
            details = {"task=#taskId", "to=#result.userIds()", "before=#before"})
    public Asked consult(String taskId, List<String> to, boolean before, String question, StaffPrincipal staff) {
        OperableTask task = atHand.held(taskId, Operation.CONSULT, staff);
        List<Colleague> advisers = associates.chosen(task, Operation.CONSULT, to, staff.userId());
        List<Colleague> asked = ask(task, before ? Advice.Kind.BEFORE : Advice.Kind.AFTER, advisers, question, staff);
        if (!asked.isEmpty()) {
            note(task.caseNo(), "ADVICE_ASKED", "“%s”已请 %d 名同事加签".formatted(task.name(), asked.size()));
        }
        return new Asked(task.caseNo(), asked);
    }

    private List<Colleague> ask(
            OperableTask task, Advice.Kind kind, List<Colleague> advisers, String question, StaffPrincipal staff) {
        OffsetDateTime now = now();
        return advisers.stream()
                .filter(adviser -> register.add(Advice.asked(
                        task, kind, staff.userId().value(), adviser.userId().value(), blankless(question), now)))
                .toList();
    }

    /** A task that comes back must not wait for others meanwhile. */
    private void requireNoneOpen(OperableTask task) {
        boolean waiting =
                register.open(List.of(task.taskId())).stream().anyMatch(advice -> advice.kind() != Advice.Kind.AFTER);
        if (waiting) {
            throw Refusal.conflict("ADVICE_AWAITED", "“%s”正在等加签意见，意见到齐或者撤回加签以后才能委派".formatted(task.name()));
        }
    }

    /** The opinion of whoever was asked. A delegated task goes back to its owner. */
    @Audited(
            value = "ADVICE_GIVEN",
            subject = "#result.caseNo()",
            details = {"task=#result.taskId()", "kind=#result.kind()"})
    public Given answer(long no, String opinion, StaffPrincipal staff) {
        Advice advice = register.findOpenForUpdate(no)
                .filter(open -> open.adviser().equals(staff.userId().value()))
                .orElseThrow(Consultations::unknown);
        if (participation.hasPart(advice.caseNo(), staff.userId())) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "MAY_NOT_HANDLE", "您是本事项所涉人员（或者与其同名），应当回避，不能提出意见");
        }
        requireAwaited(advice);
        register.answer(advice, opinion.strip(), now());
        if (advice.kind() == Advice.Kind.DELEGATION) {
            tasks.giveBack(advice.taskId());
        }
        note(
                advice.caseNo(),
                "ADVICE_GIVEN",
                "“%s”已提出%s".formatted(advice.stepText(), advice.kind().text()));
        return given(advice);
    }

    /** Whoever asked, or holds the task now, does not want the opinion any more; a delegated task goes back to its owner. */
    @Audited(
            value = "ADVICE_WITHDRAWN",
            subject = "#result.caseNo()",
            details = {"task=#result.taskId()", "kind=#result.kind()"})
    public Given withdraw(long no, StaffPrincipal staff) {
        Advice advice = register.findOpenForUpdate(no)
                .filter(open -> mayWithdraw(open, staff))
                .orElseThrow(Consultations::unknown);
        register.withdraw(no, now());
        if (advice.kind() == Advice.Kind.DELEGATION && isWithAdviser(advice)) {
            tasks.giveBack(advice.taskId());
        }
        note(
                advice.caseNo(),
                "ADVICE_WITHDRAWN",
                advice.kind() == Advice.Kind.DELEGATION
                        ? "“%s”的委派已收回".formatted(advice.stepText())
                        : "“%s”的加签已撤回".formatted(advice.stepText()));
        return given(advice);
    }

    private boolean mayWithdraw(Advice open, StaffPrincipal staff) {
        return staff.isAdministrator()
                || open.askedBy().equals(staff.userId().value())
                || tasks.find(open.taskId())
                        .filter(task ->
                                !task.isDelegated() && staff.userId().value().equals(task.holder()))
                        .isPresent();
    }

    private void requireAwaited(Advice advice) {
        if (advice.kind() == Advice.Kind.AFTER) {
            if (isOpen(advice)) {
                throw Refusal.conflict("TASK_NOT_DONE", "“%s”还没有办结，办结以后才请您加签".formatted(advice.stepText()));
            }
            if (!cases.get(advice.caseNo()).open()) {
                throw Refusal.conflict("CASE_CLOSED", "案件 %s 已经办结，不再需要意见".formatted(advice.caseNo()));
            }
        } else if (advice.kind() == Advice.Kind.DELEGATION ? !isWithAdviser(advice) : !isOpen(advice)) {
            throw Refusal.conflict("TASK_DONE", "“%s”已经结束，不再需要意见".formatted(advice.stepText()));
        }
    }

    /** An administrator may have taken it back in the engine. */
    private boolean isWithAdviser(Advice advice) {
        return tasks.find(advice.taskId())
                .filter(OperableTask::isDelegated)
                .filter(task -> advice.adviser().equals(task.holder()))
                .isPresent();
    }

    private boolean isOpen(Advice advice) {
        return !tasks.open(List.of(advice.taskId())).isEmpty();
    }

    private void note(CaseNo caseNo, String event, String text) {
        cases.note(caseNo, new CaseEvent(event, text, OFFICE));
    }

    /** Tells two questions of a second apart. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Given given(Advice advice) {
        return new Given(
                advice.caseNo(),
                advice.taskId(),
                advice.stepText(),
                advice.kind().name());
    }

    private static Refusal unknown() {
        return Refusal.unknown("UNKNOWN_ADVICE", "没有这项征求意见，它可能已经答复、撤回，或者不是向您征求的，请刷新");
    }

    /** @param to who was asked now */
    public record Asked(CaseNo caseNo, List<Colleague> to) {

        public String userIds() {
            return to.stream().map(Colleague::userId).collect(Collectors.joining(","));
        }
    }

    public record Given(CaseNo caseNo, String taskId, String taskName, String kind) {}
}
