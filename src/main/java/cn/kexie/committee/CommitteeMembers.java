package cn.kexie.committee;

import cn.kexie.platform.identity.UserId;
import java.util.Set;

/** Who sits on a committee now. */
public interface CommitteeMembers {

    /** User ids of the group, in the order of the alphabet; none when the committee is not set up. */
    Set<UserId> of(String group);
}
