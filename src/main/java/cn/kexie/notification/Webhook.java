package cn.kexie.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Where an enterprise or a partner wants to be told.
 *
 * @param formerSecret the one before, with which messages are signed too until {@code formerUntil}; both may be null
 * @param endedAt when the receiver answered 410 and nothing more was told; null while it is told
 */
record Webhook(
        String creditCode,
        String url,
        String secret,
        String formerSecret,
        OffsetDateTime formerUntil,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        OffsetDateTime endedAt) {

    /** The newest first. */
    List<String> secrets(Instant now) {
        boolean both = formerSecret != null && formerUntil.toInstant().isAfter(now);
        return both ? List.of(secret, formerSecret) : List.of(secret);
    }

    @Override
    public String toString() {
        return "Webhook[creditCode=" + creditCode + "]";
    }
}
