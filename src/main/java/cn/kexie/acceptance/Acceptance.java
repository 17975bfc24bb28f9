package cn.kexie.acceptance;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseCorrection;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Examines an application and accepts it, by decision or by silence. Corrections and refusals have services of their own. */
@Service
@Transactional
public class Acceptance {

    static final String PERIOD = "ACCEPTANCE";
    static final String EXAMINER = "受理人员";

    private final Cases cases;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final AcceptanceLetters letters;

    Acceptance(
            Cases cases, Procedures procedures, Deadlines deadlines, TimeLimits timeLimits, AcceptanceLetters letters) {
        this.cases = cases;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
    }

    /**
     * Starts the acceptance period, anew after a transfer; 409 for a case that is past it or in it already, so that nobody
     * starts a second procedure for a case.
     */
    public ExaminationPeriod open(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        cases.lock(caseNo, "启动受理审查", procedures.of(file).submitted());
        if (deadlines.find(caseNo, PERIOD).isPresent()) {
            throw Refusal.conflict("ALREADY_IN_PROCEDURE", "案件 %s 已经在办理中，不能重复启动流程".formatted(caseNo));
        }
        cases.step(caseNo);
        return period(file, deadlines.start(caseNo, timeLimits.of(PERIOD)));
    }

    /** Records what the examiner decided; refused when a reason or a choice is missing or not permitted. */
    public void record(CaseNo caseNo, Examination examination) {
        CaseFile file = procedures.lock(caseNo);
        AcceptableProcedure procedure = procedures.of(file);
        examination.task().requireReason(examination.decision().needsReason());
        switch (examination.decision()) {
            case CORRECT -> {
                requireItems(examination, correctable(file, procedure));
                CorrectionReasons.of(
                        examination.items(),
                        examination.itemReasons(),
                        examination.task().opinion());
            }
            case TRANSFER -> requireTarget(examination, procedure.transferTargets(caseNo));
            case ACCEPT, REFUSE -> {}
        }
        cases.opinion(caseNo, examination.task().opinion(examination.decision(), EXAMINER));
    }

    /** 受理, with the 受理通知书. */
    public void accept(CaseNo caseNo) {
        accepted(caseNo, false);
        cases.note(caseNo, new CaseEvent("ACCEPTED", "申请已受理", EXAMINER));
    }

    /** Silence until the end of the period: the application counts as accepted, with a written trace. */
    public void deemAccepted(CaseNo caseNo) {
        accepted(caseNo, true);
        cases.note(caseNo, new CaseEvent("DEEMED_ACCEPTED", "受理期限届满未作答复，视为受理", "系统"));
    }

    /** Silence that does not count as acceptance: the period is over, with a written trace, and may start afresh. */
    public void escalate(CaseNo caseNo) {
        cases.lock(caseNo);
        deadlines.end(caseNo, PERIOD);
        cases.note(caseNo, new CaseEvent("EXAMINATION_OVERDUE", "审查期限届满未作结论，不能视为受理，已督办并重新计算期限", "系统"));
    }

    /** Hands the case to the body that is competent; its acceptance period starts afresh. */
    public String transfer(CaseNo caseNo, String bodyCode) {
        CaseFile file = cases.lock(caseNo);
        Authority target = procedures.of(file).transferTargets(caseNo).stream()
                .filter(body -> body.code().equals(bodyCode))
                .findFirst()
                .orElseThrow();
        deadlines.end(caseNo, PERIOD);
        cases.transfer(caseNo, target);
        cases.note(caseNo, new CaseEvent("TRANSFERRED", "已移送%s办理".formatted(target.name()), EXAMINER));
        return target.code();
    }

    ExaminationPeriod period(CaseFile file, Deadline deadline) {
        AcceptableProcedure procedure = procedures.of(file);
        return new ExaminationPeriod(
                deadline,
                correctable(file, procedure),
                procedure.transferTargets(file.caseNo()).stream()
                        .map(body -> new Choice(body.name(), body.code()))
                        .toList(),
                procedure.acceptedBySilence(file.caseNo()));
    }

    private void accepted(CaseNo caseNo, boolean deemed) {
        CaseFile file = procedures.lock(caseNo);
        cases.move(caseNo, procedures.of(file).accepted());
        cases.accepted(caseNo);
        deadlines.end(caseNo, PERIOD);
        letters.accepted(file, deemed);
    }

    /** 一次性告知: a later request may only repeat what was asked for before, since everything else was visible then. */
    private List<Choice> correctable(CaseFile file, AcceptableProcedure procedure) {
        Set<String> asked = cases.corrections(file.caseNo()).stream()
                .map(CaseCorrection::item)
                .collect(Collectors.toSet());
        return procedure.correctableItems(file.caseNo()).stream()
                .filter(choice -> asked.isEmpty() || asked.contains(choice.value()))
                .toList();
    }

    private static void requireItems(Examination examination, List<Choice> permitted) {
        if (examination.items().isEmpty()) {
            throw Refusal.invalid("/correctionItems", "ITEMS_REQUIRED", "请勾选需要补正的内容");
        }
        Set<String> values = permitted.stream().map(Choice::value).collect(Collectors.toSet());
        if (!values.containsAll(examination.items())) {
            throw Refusal.invalid("/correctionItems", "NOT_CORRECTABLE", "补正应当一次性告知：再次要求补正只能针对首次告知的内容，其他内容首次审查时已能发现");
        }
    }

    private static void requireTarget(Examination examination, List<Authority> targets) {
        if (targets.stream().noneMatch(body -> body.code().equals(examination.transferTo()))) {
            throw Refusal.invalid("/transferTo", "TARGET_REQUIRED", "请选择要移送的科协");
        }
    }
}
