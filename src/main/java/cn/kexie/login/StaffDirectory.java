package cn.kexie.login;

import cn.kexie.platform.identity.UserId;
import java.util.Set;

/** The accounts of staff and the groups they are in. */
public interface StaffDirectory {

    boolean has(UserId userId);

    /** Whether there is, or once was, an account that a reader would take for this one. */
    boolean hasLike(UserId userId);

    /** An account nobody has a password for. */
    void create(UserId userId, String name);

    Set<String> groupsOf(UserId userId);

    /** Of these, the groups that exist and stand for work, not for rights over the system. */
    Set<String> workGroups(Set<String> candidates);

    void join(UserId userId, String group);

    /** False for the last administrator. */
    boolean mayLeave(UserId userId, String group);

    void leave(UserId userId, String group);
}
