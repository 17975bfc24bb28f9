package cn.kexie.operation;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.List;

/** Messages that were given up. */
public interface Undelivered {

    /** @param fault why the last attempt failed, in Chinese, without an address */
    record Line(CaseNo caseNo, OffsetDateTime since, int attempts, String fault) {}

    /** The newest first. */
    List<Line> newest(int most);
}
