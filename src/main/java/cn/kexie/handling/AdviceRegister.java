package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface AdviceRegister {

    /** @return whether this adviser is not asked about the task already */
    boolean add(Advice asked);

    /** The one of this number that is neither answered nor withdrawn, locked. */
    Optional<Advice> findOpenForUpdate(long no);

    /** What is open about the tasks. */
    List<Advice> open(Collection<String> taskIds);

    /** What this person was asked for and has not given yet, oldest first. */
    List<Advice> openOf(String adviser);

    /** What this person asked for and waits for, oldest first. */
    List<Advice> openBy(String askedBy);

    /** What was given in the case, oldest first. */
    List<Advice> given(CaseNo caseNo);

    /** Ids of the steps of the case in which this person was asked and answered. */
    List<String> stepsAdvised(CaseNo caseNo, String adviser);

    boolean isAsked(CaseNo caseNo, String adviser);

    void answer(Advice open, String answer, OffsetDateTime at);

    void withdraw(long no, OffsetDateTime at);

    /** Puts {@code removed} in the place of what was written. */
    boolean forget(CaseNo caseNo, String removed);
}
