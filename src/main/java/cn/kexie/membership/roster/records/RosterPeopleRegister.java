package cn.kexie.membership.roster.records;

import cn.kexie.membership.MemberForm;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Map;

/** The people of a roster's rows. */
interface RosterPeopleRegister {

    /** The forms of the rows by number; without those whose personal data have been taken away. */
    Map<Integer, MemberForm> forms(CaseNo caseNo);

    /** Takes the personal data out of decided rows; their numbers and decisions stay. */
    void forget(CaseNo caseNo, Collection<Integer> rows);

    /** Takes away why rows were not admitted. @return how many */
    int forgetReasons(CaseNo caseNo);
}
