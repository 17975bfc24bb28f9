package cn.kexie.acceptance;

import cn.kexie.calendar.Deadline;
import java.util.List;

/**
 * What the examiner's task needs: until when, and what may be chosen.
 *
 * @param acceptedBySilence what happens at its end, see {@link AcceptableProcedure#acceptedBySilence}
 */
public record ExaminationPeriod(
        Deadline deadline, List<Choice> correctable, List<Choice> transferTargets, boolean acceptedBySilence) {}
