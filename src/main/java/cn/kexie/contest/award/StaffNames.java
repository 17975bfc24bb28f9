package cn.kexie.contest.award;

import java.util.Set;

/** What people behind accounts are called. */
public interface StaffNames {

    /** The name as it may be written, family name first or last; none for an account that does not exist. */
    Set<String> of(String userId);
}
