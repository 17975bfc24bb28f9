package cn.kexie.membership.roster;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rosters and their rows. Each method is one statement, however many rows there are. */
interface RosterRegister {

    String associationOf(CaseNo caseNo);

    boolean consentDeclared(CaseNo caseNo);

    RosterCounts counts(CaseNo caseNo);

    /** Rows awaiting the decision of the secretariat, in order. */
    List<RosterRow> undecided(CaseNo caseNo, boolean clear, int most);

    /** The member numbers that people of undecided rows have got elsewhere meanwhile, by row. */
    Map<Integer, String> membersMeanwhile(CaseNo caseNo);

    /** @param memberNos by row */
    void admitted(CaseNo caseNo, Map<Integer, String> memberNos);

    /** Leaves these undecided rows to the committee. */
    void refer(CaseNo caseNo, Collection<Integer> rows);

    /** Rows awaiting the vote of the committee, in order. */
    List<RosterRow> referred(CaseNo caseNo);

    /** These rows are to be admitted when the publicity has ended. */
    void approved(CaseNo caseNo, Collection<Integer> rows);

    /** Rows awaiting the end of the publicity, in order. */
    List<RosterRow> approved(CaseNo caseNo);

    /** Rosters of an association that are not done with. */
    List<CaseNo> openAt(String associationNo);

    void refused(CaseNo caseNo, Collection<Integer> rows, String reason);

    /** Every row still undecided. */
    void withdrawn(CaseNo caseNo);
}
