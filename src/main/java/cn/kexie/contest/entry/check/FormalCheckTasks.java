package cn.kexie.contest.entry.check;

import cn.kexie.platform.security.StaffPrincipal;
import java.util.Collection;

/** The tasks of the formal check. */
public interface FormalCheckTasks {

    /**
     * Completes the tasks of these entries as accepted, each in a transaction of its own and with this person's rights.
     * Tasks that somebody else has claimed or just done are passed over.
     *
     * @return how many were completed
     */
    int accept(StaffPrincipal staff, Collection<String> entryNos);
}
