package cn.kexie.contest;

import java.time.OffsetDateTime;

/** The window of a contest has been moved; announced within the same transaction. */
public record ContestPostponed(
        String contestNo, OffsetDateTime entriesOpen, OffsetDateTime entriesClose, String reason) {}
