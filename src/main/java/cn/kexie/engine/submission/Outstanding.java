package cn.kexie.engine.submission;

import java.util.Optional;

/** What has to come in before a task is completed; every bean is asked. */
public interface Outstanding {

    /** What is missing and what to do, in Chinese; empty when nothing is. */
    Optional<String> before(String taskId);
}
