package cn.kexie.membership.admission;

/** What the procedure has to hear of. */
public interface MemberApplicationProcess {

    void applicationFiled(FiledApplication application);

    void appealFiled(String caseNo);

    void withdrawn(String caseNo);

    /** The association is no more; the case says so. */
    void associationCancelled(String caseNo);

    /** What the process may know of an application: nothing about persons. */
    record FiledApplication(String caseNo, String applicantName, String associationNo) {}
}
