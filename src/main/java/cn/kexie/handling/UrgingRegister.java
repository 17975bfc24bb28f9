package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

interface UrgingRegister {

    /** @return whether it is the first of this side for this task on this day */
    boolean add(CaseNo caseNo, String taskId, boolean byApplicant, LocalDate day, OffsetDateTime at);

    /** How often and when last, by task; none for a task that was not urged. */
    Map<String, Urging> of(Collection<String> taskIds);

    record Urging(int times, OffsetDateTime last) {}
}
