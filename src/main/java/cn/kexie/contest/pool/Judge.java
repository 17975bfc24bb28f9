package cn.kexie.contest.pool;

import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * 评审专家 of one contest.
 *
 * @param employerCode credit code, null when unknown; so are department and groupCode
 * @param pseudonym what published files call the judge
 * @param commitmentSignedAt when the judge signed 评审承诺书, null when not yet
 * @param released whether the judge takes no further part
 */
public record Judge(
        int judgeNo,
        UserId userId,
        String name,
        String employerCode,
        String department,
        String groupCode,
        List<String> fields,
        String pseudonym,
        OffsetDateTime commitmentSignedAt,
        boolean released) {

    /** Names do not belong into logs. */
    @Override
    public String toString() {
        return "Judge[" + pseudonym + "]";
    }
}
