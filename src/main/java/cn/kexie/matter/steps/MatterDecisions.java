package cn.kexie.matter.steps;

import cn.kexie.matter.casefile.MatterAnswer;
import cn.kexie.matter.casefile.MatterCases;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff fill in in the tasks of a matter and its forms say to keep. */
@Service
@Transactional
public class MatterDecisions {

    private final MatterCases matters;
    private final Clock clock;

    MatterDecisions(MatterCases matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** @param kept answers the form says to keep, in its order */
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

    /** An answer with the label of its field, as shown. */
    public record KeptAnswer(String field, String label, String value) {}
}
