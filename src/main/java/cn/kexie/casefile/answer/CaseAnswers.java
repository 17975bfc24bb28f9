package cn.kexie.casefile.answer;

import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 存入卷宗: answers of staff that the dossier keeps, sealed. */
@Service
@Transactional
public class CaseAnswers {

    private final CaseAnswerRegister register;
    private final Clock clock;

    CaseAnswers(CaseAnswerRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** @param kept answers the form says to keep, in its order */
    public void keep(CaseNo caseNo, String step, String stepText, List<KeptAnswer> kept) {
        if (!kept.isEmpty()) {
            OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
            register.add(
                    caseNo,
                    kept.stream()
                            .map(answer ->
                                    new CaseAnswer(step, stepText, answer.field(), answer.label(), answer.value(), now))
                            .toList());
        }
    }

    @Transactional(readOnly = true)
    public List<CaseAnswer> of(CaseNo caseNo) {
        return register.findAll(caseNo);
    }

    /** The time of the case is over. */
    public boolean forget(CaseNo caseNo) {
        return register.removeAll(caseNo);
    }
}
