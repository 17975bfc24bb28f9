package cn.kexie.membership.roster;

import cn.kexie.membership.MemberForm;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rosters and their rows. Each method is one statement, however many rows there are. */
interface RosterRegister {

    /** Two statements: the roster and all its rows. */
    void add(String caseNo, String associationNo, boolean consentDeclared, List<RosterRow> rows);

    String associationOf(String caseNo);

    boolean consentDeclared(String caseNo);

    RosterCounts counts(String caseNo);

    /** Which of the people are members, or wait for a decision, here; by their place in the list. */
    List<Taken> taken(String associationNo, List<MemberForm> people);

    /** Rows awaiting the decision of the secretariat, in order. */
    List<RosterRow> undecided(String caseNo, boolean clear, int most);

    /** The member numbers that people of undecided rows have got elsewhere meanwhile, by row. */
    Map<Integer, String> membersMeanwhile(String caseNo);

    /** @param memberNos by row */
    void admitted(String caseNo, Map<Integer, String> memberNos);

    /** Leaves these undecided rows to the committee. */
    void refer(String caseNo, Collection<Integer> rows);

    /** Rows awaiting the vote of the committee, in order. */
    List<RosterRow> referred(String caseNo);

    /** These rows are to be admitted when the publicity has ended. */
    void approved(String caseNo, Collection<Integer> rows);

    /** Rows awaiting the end of the publicity, in order. */
    List<RosterRow> approved(String caseNo);

    /** Rosters of an association that are not done with. */
    List<String> openAt(String associationNo);

    void refused(String caseNo, Collection<Integer> rows, String reason);

    /** The forms of the rows by number; without those whose personal data have been taken away. */
    Map<Integer, MemberForm> forms(String caseNo);

    /** Takes the personal data out of decided rows; their numbers and decisions stay. */
    void forget(String caseNo, Collection<Integer> rows);

    /** Takes away why rows were not admitted. @return how many */
    int forgetReasons(String caseNo);

    /** Every row still undecided. */
    void withdrawn(String caseNo);

    /**
     * Someone who cannot be entered once more.
     *
     * @param index place in the list that was asked about, from 0
     * @param by the member number, or the number of the case that awaits its decision
     */
    record Taken(int index, boolean member, String by) {}
}
