package cn.kexie.handover;

import cn.kexie.casefile.CaseTask;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who holds the tasks. */
public interface TaskHolders {

    /** Claimed tasks the members of one of these groups may work on, those due first. */
    List<CaseTask> held(Set<String> groups, int most);

    Optional<HeldTask> find(String taskId);

    /** All groups of these scopes, whatever the role. */
    Set<String> groupsOf(Set<String> scopes);

    /** The members of one of these groups, by account. */
    List<Colleague> members(Set<String> groups);

    void give(String taskId, UserId userId);
}
