package cn.kexie.establishment;

import cn.kexie.establishment.application.OwnershipType;
import cn.kexie.platform.identity.CaseNo;

/** What the procedure has to hear of. */
public interface EstablishmentProcess {

    void applicationFiled(FiledApplication application);

    void meetingReported(CaseNo caseNo);

    void withdrawn(CaseNo caseNo);

    /** What the process may know of an application: nothing about persons. */
    record FiledApplication(CaseNo caseNo, String applicantName, String authorityCode, OwnershipType ownershipType) {}
}
