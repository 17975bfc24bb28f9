package cn.kexie.contest.award;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Awards as they were made public and commended. Everything about several entries works on sets. */
interface AwardRegister {

    AwardChoice choice(String contestNo);

    void choose(String contestNo, AwardChoice choice);

    /** Grades as they were last made public, by entry number. */
    Map<String, String> published(String contestNo);

    /** Keeps the grades made public, by entry number, in place of earlier ones. */
    void publish(String contestNo, Map<String, String> grades);

    /** Keeps grade and certificate of everybody who is commended, by entry number. */
    void certify(String contestNo, Map<String, String> grades, Map<String, String> certificateIds);

    Optional<Award> find(String contestNo, String entryNo);

    void revoke(Award award, OffsetDateTime at, String reason);
}
