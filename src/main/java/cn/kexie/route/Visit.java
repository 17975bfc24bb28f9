package cn.kexie.route;

import cn.kexie.platform.identity.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A case was, or is, at a step.
 *
 * @param process key of the process the step is in
 * @param element its id there
 * @param instance the run of that process: one procedure may call it at several places
 * @param name of the task as it was shown, null for what nobody has to do
 * @param person who did it, or holds it; null for nobody, and where nobody may know
 * @param doneAt null while the case stands there
 * @param dueOn the last day the engine knows of, null for none
 */
public record Visit(
        String process,
        String element,
        String instance,
        String name,
        UserId person,
        OffsetDateTime doneAt,
        LocalDate dueOn) {

    boolean done() {
        return doneAt != null;
    }
}
