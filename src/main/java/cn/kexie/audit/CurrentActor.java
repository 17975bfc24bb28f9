package cn.kexie.audit;

import java.util.Optional;

/** One way to know who the current work is done for. */
public interface CurrentActor {

    /** The actor, such as {@code staff:clerk}; empty when this way knows nobody. */
    Optional<String> name();
}
