package cn.kexie.casefile;

import cn.kexie.platform.Page;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The tasks of cases, as their staff are entitled to see them. */
public interface CaseTasks {

    /** Number of the case a task belongs to, empty when there is no such task or this person may not see it. */
    Optional<String> caseOf(String taskId, StaffPrincipal staff);

    /** The process of this open task, if whoever works on it may not read the case behind it. */
    Optional<ClosedProcess> closing(String taskId);

    /** Number of the case of each of these tasks this person may see, by task id. */
    Map<String, String> casesOf(Collection<String> taskIds, StaffPrincipal staff);

    /** Whether this person may see an open task of the case or has completed one, other than tasks that close the case. */
    boolean takesPart(StaffPrincipal staff, String caseNo);

    /** Tasks this person completed, newest first. */
    Page<FinishedTask> finishedBy(StaffPrincipal staff, int page, int size);

    /**
     * A task that is done.
     *
     * @param step definition key of the user task
     * @param name its name, in Chinese
     */
    record FinishedTask(String taskId, String step, String name, String caseNo, OffsetDateTime finishedAt) {}
}
