package cn.kexie.step;

import cn.kexie.casefile.CaseAdvice;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.casefile.Opinion;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided in the steps of a model, in its words. */
@Service
@Transactional
public class CaseDecisions {

    private final StepProcedures procedures;
    private final Cases cases;
    private final ObjectProvider<CaseAdvice> advice;

    CaseDecisions(StepProcedures procedures, Cases cases, ObjectProvider<CaseAdvice> advice) {
        this.procedures = procedures;
        this.cases = cases;
        this.advice = advice;
    }

    /** Before somebody decides in a process of this key. */
    public void prepare(String procedure, CaseNo caseNo) {
        procedures.find(CaseGuard.class, procedure).ifPresent(guard -> guard.beforeDecision(caseNo));
    }

    public void record(CaseNo caseNo, Opinion opinion) {
        cases.lock(caseNo);
        cases.opinion(caseNo, opinion);
    }

    /** As above, for a review of what was decided; see {@link #requireIndependent}. */
    public void recordReview(CaseNo caseNo, Decided task, String decision, String role) {
        cases.lock(caseNo);
        requireIndependent(caseNo, task.userId());
        record(caseNo, task.opinion(decision, role));
    }

    /** 403 TOOK_PART for whoever took part in what is reviewed, whether the task is taken or handed over. */
    @Transactional(readOnly = true)
    public void requireIndependent(CaseNo caseNo, UserId userId) {
        if (procedures.get(CasePartakers.class, cases.get(caseNo)).tookPart(caseNo, userId)
                || !advised(caseNo, userId).isEmpty()) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "TOOK_PART", "参与过原决定的人不能办理复核，请由其他人办理");
        }
    }

    /** Whether somebody has decided in one of these steps of the case, or gave an opinion in it. */
    @Transactional(readOnly = true)
    public boolean hasDecided(CaseNo caseNo, UserId userId, List<String> steps) {
        return cases.opinions(caseNo).stream()
                        .map(given -> given.opinion())
                        .filter(opinion -> steps.contains(opinion.step()))
                        .anyMatch(opinion -> userId.equals(opinion.userId()))
                || advised(caseNo, userId).stream().anyMatch(steps::contains);
    }

    private Set<String> advised(CaseNo caseNo, UserId userId) {
        return advice.stream()
                .flatMap(rooms -> rooms.stepsAdvised(caseNo, userId).stream())
                .collect(Collectors.toSet());
    }
}
