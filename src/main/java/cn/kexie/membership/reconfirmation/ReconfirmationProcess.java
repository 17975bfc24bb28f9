package cn.kexie.membership.reconfirmation;

/** What the procedure has to hear of. */
public interface ReconfirmationProcess {

    void opened(String caseNo, String applicantName, String associationNo);
}
