package cn.kexie.step;

import cn.kexie.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** The life of a case is over: its procedure lets go of what the case holds. */
@Component
public class CaseEndings {

    private final StepProcedures procedures;

    CaseEndings(StepProcedures procedures) {
        this.procedures = procedures;
    }

    public void end(CaseFile file) {
        procedures.find(CaseEnding.class, file).ifPresent(ending -> ending.ended(file.caseNo()));
    }
}
