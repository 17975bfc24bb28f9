package cn.kexie.contest.award;

import java.time.OffsetDateTime;

/**
 * 获奖.
 *
 * @param certificateId null until it is commended
 * @param revokedAt null while it holds
 */
record Award(String contestNo, String entryNo, String grade, String certificateId, OffsetDateTime revokedAt) {

    boolean isCommended() {
        return certificateId != null;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }
}
