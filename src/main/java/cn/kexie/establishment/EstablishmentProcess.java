package cn.kexie.establishment;

import cn.kexie.establishment.application.OwnershipType;

/** What the procedure has to hear of. */
public interface EstablishmentProcess {

    void applicationFiled(FiledApplication application);

    void meetingReported(String caseNo);

    void withdrawn(String caseNo);

    /** What the process may know of an application: nothing about persons. */
    record FiledApplication(String caseNo, String applicantName, String authorityCode, OwnershipType ownershipType) {}
}
