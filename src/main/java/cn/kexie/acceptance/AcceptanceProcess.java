package cn.kexie.acceptance;

import cn.kexie.platform.identity.CaseNo;

/** What the acceptance process has to hear of. */
public interface AcceptanceProcess {

    void correctionsSubmitted(CaseNo caseNo);
}
