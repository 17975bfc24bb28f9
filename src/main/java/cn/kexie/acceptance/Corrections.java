package cn.kexie.acceptance;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Correction;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseEndings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 一次性补正: while the applicant has the correction, the acceptance period stands still. */
@Service
@Transactional
public class Corrections {

    private static final String APPLICANT_PERIOD = "CORRECTION";

    private final Cases cases;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final AcceptanceLetters letters;
    private final Acceptance acceptance;
    private final CaseEndings endings;

    Corrections(
            Cases cases,
            Procedures procedures,
            Deadlines deadlines,
            TimeLimits timeLimits,
            AcceptanceLetters letters,
            Acceptance acceptance,
            CaseEndings endings) {
        this.cases = cases;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
        this.acceptance = acceptance;
        this.endings = endings;
    }

    /**
     * Tells the applicant what to correct and why, stops the clock, and answers until when.
     *
     * @param itemReasons a line for each item; null for a single item, to which the common reason holds
     */
    public Deadline request(CaseNo caseNo, List<String> items, String itemReasons, String reason) {
        List<String> reasons = CorrectionReasons.of(items, itemReasons, reason);
        CaseFile file = cases.lock(caseNo);
        Deadline period = deadlines.reckon(caseNo, timeLimits.of(APPLICANT_PERIOD));
        cases.moveOn(caseNo, procedures.of(file).correctionRequired());
        cases.requestCorrections(
                caseNo,
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Correction(items.get(i), reasons.get(i)))
                        .toList(),
                period.dueDate());
        deadlines.pause(caseNo, Acceptance.PERIOD, "申请人补正材料");
        letters.correctionsRequested(file, labels(file, items), reasons, period.dueDate());
        cases.note(
                caseNo,
                new CaseEvent(
                        "CORRECTION_REQUESTED",
                        "要求补正 %d 项，请于 %s 前一次性补正".formatted(items.size(), period.dueDate()),
                        Acceptance.EXAMINER));
        return period;
    }

    /** The corrections are in: the clock runs on. */
    public ExaminationPeriod resume(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        cases.step(caseNo);
        return acceptance.period(file, deadlines.resume(caseNo, Acceptance.PERIOD));
    }

    /** No answer in time: the application lapses. */
    public void lapse(CaseNo caseNo) {
        CaseFile file = procedures.lock(caseNo);
        cases.move(caseNo, procedures.of(file).lapsed());
        deadlines.endAll(caseNo);
        endings.end(file);
        cases.note(caseNo, new CaseEvent("LAPSED", "逾期未补正，申请失效；可以重新提交申请", "系统"));
    }

    private List<String> labels(CaseFile file, List<String> items) {
        Map<String, String> labels = procedures.of(file).correctableItems(file.caseNo()).stream()
                .collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one));
        return items.stream().map(labels::get).toList();
    }
}
