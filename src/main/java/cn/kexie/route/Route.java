package cn.kexie.route;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The way of a case through its procedure.
 *
 * @param submittedAt when it began
 * @param steps in the order of the model, those of called processes in their place; none for a case the engine has
 *     forgotten
 * @param outcome what came of the case, null while it is open
 */
public record Route(CaseNo caseNo, OffsetDateTime submittedAt, List<Step> steps, String outcome) {

    /** As whoever filed the case may see it: who works on it is the body's own matter. */
    public Route withoutPeople() {
        return new Route(
                caseNo, submittedAt, steps.stream().map(Step::withoutPeople).toList(), outcome);
    }

    /**
     * A step of the procedure.
     *
     * @param part the block it belongs to, null for none
     * @param actor who takes it, by office
     * @param times how often it was done
     * @param doneAt when it was done last; null for not yet, and where only the day is known
     * @param doneOn the day of that
     * @param people who did it, or hold it now; some may be missing where nobody may know
     * @param unclaimed how many tasks nobody has taken yet
     * @param until the last day, null where none runs
     * @param workingDaysLeft until then; 0 on that day and after it
     */
    public record Step(
            String part,
            String name,
            String actor,
            State state,
            int times,
            OffsetDateTime doneAt,
            LocalDate doneOn,
            List<String> people,
            int unclaimed,
            LocalDate until,
            Integer workingDaysLeft) {

        Step withoutPeople() {
            return new Step(part, name, actor, state, times, doneAt, doneOn, List.of(), 0, until, workingDaysLeft);
        }
    }

    /** Where a step lies on the way. */
    public enum State {
        /** The case went over it. */
        DONE,
        /** The case stands there. */
        HERE,
        /** The case may come to it. */
        AHEAD,
        /** The case went another way. */
        PASSED_BY
    }
}
