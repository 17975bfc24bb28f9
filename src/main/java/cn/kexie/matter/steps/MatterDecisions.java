package cn.kexie.matter.steps;

import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Opinion;
import cn.kexie.matter.casefile.MatterAnswer;
import cn.kexie.matter.casefile.MatterCases;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff decide in the tasks of a matter, in the words of the model in force for the case. */
@Service
@Transactional
public class MatterDecisions {

    private final MatterCases matters;
    private final Cases cases;
    private final Clock clock;

    MatterDecisions(MatterCases matters, Cases cases, Clock clock) {
        this.matters = matters;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param kept answers the form says to keep, in its order */
    public void record(String caseNo, Opinion opinion, List<KeptAnswer> kept) {
        cases.opinion(caseNo, opinion);
        keep(caseNo, opinion.step(), opinion.stepText(), kept);
    }

    /** Keeps answers of a form that decides nothing. */
    public void keep(String caseNo, String step, String stepText, List<KeptAnswer> kept) {
        if (!kept.isEmpty()) {
            OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
            matters.answer(
                    caseNo,
                    kept.stream()
                            .map(answer -> new MatterAnswer(
                                    step, stepText, answer.field(), answer.label(), answer.value(), now))
                            .toList());
        }
    }

    /** Silence until the end of a period that counts as a decision. */
    public void silence(String caseNo, Opinion opinion) {
        cases.opinion(caseNo, opinion);
    }

    /** Whether somebody has decided in one of these steps of the case. */
    @Transactional(readOnly = true)
    public boolean hasDecided(String caseNo, String userId, List<String> steps) {
        return cases.opinions(caseNo).stream()
                .map(given -> given.opinion())
                .filter(opinion -> steps.contains(opinion.step()))
                .anyMatch(opinion -> userId.equals(opinion.userId()));
    }

    /** An answer with the label of its field, as shown. */
    public record KeptAnswer(String field, String label, String value) {}
}
