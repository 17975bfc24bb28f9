package cn.kexie.contest;

import cn.kexie.contest.entry.Entries;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many entries a contest has, by state. */
@Component
class EntryCounts {

    private static final String PENDING = "PENDING";

    /** Spring looks it up at the first call, because entries in turn need contests. */
    private final ObjectProvider<Entries> entries;

    EntryCounts(ObjectProvider<Entries> entries) {
        this.entries = entries;
    }

    Map<String, Integer> of(String contestNo) {
        Entries present = entries.getIfAvailable();
        return present == null ? Map.of() : present.counts(contestNo);
    }

    boolean anyPending(String contestNo) {
        return of(contestNo).getOrDefault(PENDING, 0) > 0;
    }
}
