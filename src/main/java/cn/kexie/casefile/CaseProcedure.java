package cn.kexie.casefile;

import java.util.List;

/** A procedure, as lists of cases know it. */
public interface CaseProcedure {

    /** Key of the procedure, such as {@code association-establishment}. */
    String procedure();

    /** All statuses a case of the procedure may have. */
    List<? extends CaseStatus> statuses();
}
