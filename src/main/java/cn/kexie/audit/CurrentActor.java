package cn.kexie.audit;

import java.util.Optional;

/** One way to know who the current work is done for. */
public interface CurrentActor {

    /** Such as {@code staff:clerk}; empty when nobody is known this way. */
    Optional<String> name();
}
