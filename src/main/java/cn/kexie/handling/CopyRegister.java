package cn.kexie.handling;

import java.time.OffsetDateTime;
import java.util.List;

interface CopyRegister {

    /** @return whether there is none unread already */
    boolean add(String caseNo, String stepText, String userId, String copiedBy, OffsetDateTime at);

    /** Newest first. */
    List<Copy> of(String userId, int most, long from);

    long count(String userId);

    long countUnread(String userId);

    /** @return whether any was unread */
    boolean read(String caseNo, String userId, OffsetDateTime at);

    boolean isCopied(String caseNo, String userId);

    record Copy(String caseNo, String stepText, String copiedBy, OffsetDateTime copiedAt, OffsetDateTime readAt) {}
}
