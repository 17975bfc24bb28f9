package cn.kexie.casefile;

/** Asks the model of a procedure how the procedure and its statuses are called. */
public interface ProcedureWords {

    /** As the edition says it that new cases are filed under. */
    Wording newest(String procedure);

    /** As the edition says it that the case runs under, however the procedure was renamed since. */
    Wording of(String caseNo, String procedure);

    default Wording of(CaseFile file) {
        return of(file.caseNo(), file.procedure());
    }
}
