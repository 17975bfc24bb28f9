package cn.kexie.contest.scoring;

import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the judging tasks have to hear of, and what they know. */
public interface JudgingProcess {

    /** When the judge's open task is due: the first moment after its last day; empty without an open task. */
    Optional<OffsetDateTime> due(String contestNo, UserId userId);

    /** Nothing is left for this judge to score in the stage. */
    void nothingLeft(String contestNo, int stage, int judgeNo);

    /** The contest does without its judges' scores. */
    void abandoned(String contestNo);
}
