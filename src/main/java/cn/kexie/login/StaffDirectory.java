package cn.kexie.login;

import java.util.Set;

/** The accounts of staff and the groups they are in. */
public interface StaffDirectory {

    boolean has(String userId);

    /** Whether there is, or once was, an account that a reader would take for this one. */
    boolean hasLike(String userId);

    /** An account nobody has a password for. */
    void create(String userId, String name);

    Set<String> groupsOf(String userId);

    /** Of these, the groups that exist and stand for work, not for rights over the system. */
    Set<String> workGroups(Set<String> candidates);

    void join(String userId, String group);

    /** False for the last administrator. */
    boolean mayLeave(String userId, String group);

    void leave(String userId, String group);
}
