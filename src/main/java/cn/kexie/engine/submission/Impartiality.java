package cn.kexie.engine.submission;

import java.util.Optional;

/** Who must not claim or complete tasks of a case; every bean is asked. */
public interface Impartiality {

    /** Why this person may not handle the case, in Chinese; empty when nothing speaks against it. */
    Optional<String> obstacle(String businessKey, String userId);
}
