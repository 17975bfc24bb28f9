package cn.kexie.operation;

import java.util.List;
import java.util.Optional;

/** What the engine does not get on with, and how it is told to try again. */
public interface StuckSteps {

    /** Those that stopped first, then those that still try; each kind by age, no more than {@code most}. */
    List<StuckWork> list(int most);

    Optional<StuckWork> find(String jobId);

    /** Does the step again now, whole. @return the failure, empty when it is done */
    Optional<RuntimeException> tryAgain(String jobId);
}
