package cn.kexie.step;

import cn.kexie.platform.identity.CaseNo;

/** What has to be locked and asked before somebody decides, where a case is not alone: others may end it at the same time. */
public interface CaseGuard extends StepSource {

    /** Locks the case behind whatever others lock first; refused when the case has moved on meanwhile. */
    void beforeDecision(CaseNo caseNo);
}
