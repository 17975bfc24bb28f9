package cn.kexie.membership.reconfirmation;

import cn.kexie.platform.identity.CaseNo;

/** What the procedure has to hear of. */
public interface ReconfirmationProcess {

    void opened(CaseNo caseNo, String applicantName, String associationNo);
}
