package cn.kexie.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The status of a case in one procedure. Implemented by an enum per procedure, whose constants know what may follow
 * them; an end of the procedure is not {@link #open()}.
 */
public interface CaseStatus {

    String name();

    /** Key of the procedure whose cases may have it; two procedures may call theirs by the same name. */
    String procedure();

    /** As applicant and staff read it, where the status knows the edition that says it; else the model of the case says. */
    default Optional<String> word() {
        return Optional.empty();
    }

    boolean open();

    boolean canBecome(CaseStatus next);

    /** All statuses of the same procedure, in the order of the enum. */
    default List<CaseStatus> all() {
        return Arrays.stream(((Enum<?>) this).getDeclaringClass().getEnumConstants())
                .map(CaseStatus.class::cast)
                .toList();
    }
}
