package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;

/** What the engine remembers of the course of cases. It holds no personal data, but nothing is served by keeping it longer. */
public interface ProcessHistory {

    /** These cases are over and their time is up: the history may be cleaned up. */
    void expired(Collection<CaseNo> caseNos);
}
