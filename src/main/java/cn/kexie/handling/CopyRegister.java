package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.List;

interface CopyRegister {

    /** @return whether there is none unread already */
    boolean add(CaseNo caseNo, String stepText, UserId userId, String copiedBy, OffsetDateTime at);

    /** Newest first. */
    List<Copy> of(UserId userId, int most, long from);

    long count(UserId userId);

    long countUnread(UserId userId);

    /** @return whether any was unread */
    boolean read(CaseNo caseNo, UserId userId, OffsetDateTime at);

    boolean isCopied(CaseNo caseNo, UserId userId);

    record Copy(CaseNo caseNo, String stepText, String copiedBy, OffsetDateTime copiedAt, OffsetDateTime readAt) {}
}
