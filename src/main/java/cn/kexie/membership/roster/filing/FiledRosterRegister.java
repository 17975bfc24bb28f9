package cn.kexie.membership.roster.filing;

import cn.kexie.membership.MemberForm;
import cn.kexie.membership.roster.RosterRow;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;

/** Rosters as they are filed. Each method takes a fixed number of statements, however many rows there are. */
interface FiledRosterRegister {

    /** Two statements: the roster and all its rows. */
    void add(CaseNo caseNo, String associationNo, boolean consentDeclared, List<RosterRow> rows);

    /** Which of the people are members, or wait for a decision, here; by their place in the list. */
    List<Taken> taken(String associationNo, List<MemberForm> people);

    /**
     * Someone who cannot be entered once more.
     *
     * @param index place in the list that was asked about, from 0
     * @param by the member number, or the number of the case that awaits its decision
     */
    record Taken(int index, boolean member, String by) {}
}
