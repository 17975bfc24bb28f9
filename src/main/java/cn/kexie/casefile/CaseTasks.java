package cn.kexie.casefile;

import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tasks of cases, as their staff are entitled to see them. */
public interface CaseTasks {

    /** The task of a case, empty when there is no such task or this person may not see it. */
    Optional<CaseTask> find(String taskId, StaffPrincipal staff);

    /** The process of this open task, if whoever works on it may not read the case behind it. */
    Optional<ClosedProcess> closing(String taskId);

    /** Those of these tasks that belong to cases and that this person may see. */
    List<CaseTask> findAll(Collection<String> taskIds, StaffPrincipal staff);

    /** The tasks of cases this person may see, those due first at the beginning, at most so many. */
    List<CaseTask> open(StaffPrincipal staff, int most);

    /** Whether this person may see an open task of the case or has completed one, other than tasks that close the case. */
    boolean takesPart(StaffPrincipal staff, CaseNo caseNo);

    /** Tasks this person completed, newest first. */
    Page<FinishedTask> finishedBy(StaffPrincipal staff, int page, int size);

    /**
     * A task that is done.
     *
     * @param step definition key of the user task
     * @param name its name, in Chinese
     */
    record FinishedTask(String taskId, String step, String name, CaseNo caseNo, OffsetDateTime finishedAt) {}
}
