package cn.kexie.membership.roster;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.membership.Eligibility;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审查名册: the clear rows in one decision, the exceptions in as many as it takes. */
@Service
@Transactional
public class RosterReview {

    /** Exceptions offered at a time; a longer list of choices is no help to anybody. */
    public static final int MOST_OFFERED = 200;

    private static final String PERIOD = "MEMBER_DECISION";
    private static final String SECRETARIAT = "秘书处";

    private final RosterRegister register;
    private final RosterAdmission admission;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    RosterReview(
            RosterRegister register,
            RosterAdmission admission,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits) {
        this.register = register;
        this.admission = admission;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    /** Starts the period for the decisions. */
    public RosterPeriod open(CaseNo caseNo) {
        cases.lock(caseNo);
        RosterCounts counts = register.counts(caseNo);
        cases.step(caseNo, RosterProgress.step(counts));
        cases.note(
                caseNo,
                new CaseEvent(
                        "ROWS_JUDGED",
                        "按入会资格规则核对完毕：%d 人明确符合条件，%d 人需要逐人审查".formatted(counts.clear(), counts.exceptions()),
                        "系统"));
        return new RosterPeriod(deadlines.start(caseNo, timeLimits.of(PERIOD)), counts, exceptionRows(caseNo));
    }

    /** Refuses the clear rows for the reason just given. */
    public void refuseClear(CaseNo caseNo) {
        begin(caseNo);
        List<Integer> rows = numbers(register.undecided(caseNo, true, Rosters.MOST_ROWS));
        List<CaseOpinion> opinions = cases.opinions(caseNo);
        register.refused(
                caseNo, rows, opinions.get(opinions.size() - 1).opinion().opinion());
        RosterProgress.tell(cases, caseNo, register.counts(caseNo), "不同意 %d 名明确符合条件的人员入会".formatted(rows.size()));
    }

    /** Admits the clear rows, all in this transaction; a second call finds nothing left to do. */
    public void admitClear(CaseNo caseNo) {
        begin(caseNo);
        admission.approve(caseNo, register.undecided(caseNo, true, Rosters.MOST_ROWS));
    }

    /** Records and carries out the decision on the chosen exceptions; answers the rows still to be decided. */
    public List<Integer> decideExceptions(CaseNo caseNo, RosterChoice choice, Set<Integer> chosen, Decided task) {
        begin(caseNo);
        task.requireReason(choice == RosterChoice.REJECT);
        List<RosterRow> rows = chosen(caseNo, chosen);
        refuseNotEligible(choice, rows);
        cases.opinion(caseNo, of(rows, task).opinion(choice, SECRETARIAT));
        if (choice == RosterChoice.APPROVE) {
            admission.approve(caseNo, rows);
        } else if (choice == RosterChoice.REFER) {
            register.refer(caseNo, numbers(rows));
            RosterProgress.tell(cases, caseNo, register.counts(caseNo), "%d 名例外人员提交委员会表决".formatted(rows.size()));
        } else {
            register.refused(caseNo, numbers(rows), task.opinion());
            RosterProgress.tell(cases, caseNo, register.counts(caseNo), "不同意 %d 名例外人员入会".formatted(rows.size()));
        }
        return exceptionRows(caseNo);
    }

    private void begin(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        if (file.status().equals(RosterStatus.SUBMITTED.name())) {
            cases.move(caseNo, RosterStatus.UNDER_REVIEW);
        }
    }

    private List<RosterRow> chosen(CaseNo caseNo, Set<Integer> chosen) {
        Map<Integer, RosterRow> open = register.undecided(caseNo, false, Rosters.MOST_ROWS).stream()
                .collect(Collectors.toMap(RosterRow::number, Function.identity()));
        if (chosen.isEmpty() || !open.keySet().containsAll(chosen)) {
            throw Refusal.invalid("/rows", "ROWS_REQUIRED", "请勾选本次决定的人员；已经决定过的不能再选");
        }
        return chosen.stream().sorted().map(open::get).toList();
    }

    private static void refuseNotEligible(RosterChoice choice, List<RosterRow> rows) {
        List<Integer> notEligible = numbers(rows.stream()
                .filter(row -> row.eligibility() == Eligibility.NOT_ELIGIBLE)
                .toList());
        if (choice == RosterChoice.APPROVE && !notEligible.isEmpty()) {
            throw Refusal.invalid(
                    "/rows",
                    "NOT_ELIGIBLE",
                    "第 %s 行按规则不符合入会条件，不能同意；请取消选择，另行选择“不同意入会”或者“提交委员会表决”".formatted(RosterProgress.listed(notEligible)));
        }
    }

    /** The task may be done many times; the record says on whom. */
    private static Decided of(List<RosterRow> rows, Decided task) {
        return task.withStepText("%s（第 %s 行）".formatted(task.stepText(), RosterProgress.listed(numbers(rows))));
    }

    private List<Integer> exceptionRows(CaseNo caseNo) {
        return numbers(register.undecided(caseNo, false, MOST_OFFERED));
    }

    private static List<Integer> numbers(List<RosterRow> rows) {
        return rows.stream().map(RosterRow::number).toList();
    }

    /**
     * What the tasks of the review need.
     *
     * @param exceptions numbers of the rows to be decided apart, at most {@link #MOST_OFFERED}
     */
    public record RosterPeriod(Deadline deadline, RosterCounts counts, List<Integer> exceptions) {}
}
