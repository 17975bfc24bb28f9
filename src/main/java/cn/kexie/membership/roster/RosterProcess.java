package cn.kexie.membership.roster;

import cn.kexie.platform.identity.CaseNo;

/** What the procedure of a roster has to hear of. */
public interface RosterProcess {

    void rosterFiled(FiledRoster roster);

    void withdrawn(CaseNo caseNo);

    /** The association is no more. */
    void associationCancelled(CaseNo caseNo);

    /** A roster that has been filed. */
    record FiledRoster(CaseNo caseNo, String applicantName, String associationNo) {}
}
