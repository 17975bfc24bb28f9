package cn.kexie.association;

import java.util.Collection;
import java.util.Map;

/** How many members associations have; told by the register of members. */
public interface MemberCounts {

    /** Current members by association number; an association that never had one in the register is left out. */
    Map<String, Integer> of(Collection<String> associationNos);
}
