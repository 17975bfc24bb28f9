package cn.kexie.membership.roster;

/** What the procedure of a roster has to hear of. */
public interface RosterProcess {

    void rosterFiled(FiledRoster roster);

    void withdrawn(String caseNo);

    /** The association is no more. */
    void associationCancelled(String caseNo);

    /** A roster that has been filed. */
    record FiledRoster(String caseNo, String applicantName, String associationNo) {}
}
