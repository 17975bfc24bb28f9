package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;

/** Asks the model of a procedure how the procedure and its statuses are called. */
public interface ProcedureWords {

    /** As the edition says it that new cases are filed under. */
    Wording newest(String procedure);

    /** As the edition says it that the case runs under, however the procedure was renamed since. */
    Wording of(CaseNo caseNo, String procedure);

    /** Where the case stands once what its process runs now is done; empty when its process does not run now. */
    Optional<String> step(CaseNo caseNo, String procedure);

    default Wording of(CaseFile file) {
        return of(file.caseNo(), file.procedure());
    }
}
