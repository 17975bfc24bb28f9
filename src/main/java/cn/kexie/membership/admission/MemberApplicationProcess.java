package cn.kexie.membership.admission;

import cn.kexie.platform.identity.CaseNo;

/** What the procedure has to hear of. */
public interface MemberApplicationProcess {

    void applicationFiled(FiledApplication application);

    void appealFiled(CaseNo caseNo);

    void withdrawn(CaseNo caseNo);

    /** The association is no more; the case says so. */
    void associationCancelled(CaseNo caseNo);

    /** What the process may know of an application: nothing about persons. */
    record FiledApplication(CaseNo caseNo, String applicantName, String associationNo) {}
}
