package cn.kexie.committee;

import java.util.Set;

/** Who sits on the committee of an association now. */
public interface CommitteeMembers {

    /** User ids, in the order of the alphabet; none when the committee is not set up. */
    Set<String> of(String associationNo);
}
