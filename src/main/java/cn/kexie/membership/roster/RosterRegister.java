package cn.kexie.membership.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rosters and their rows. Each method is one statement, however many rows there are. */
interface RosterRegister {

    String associationOf(String caseNo);

    boolean consentDeclared(String caseNo);

    RosterCounts counts(String caseNo);

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

    /** Every row still undecided. */
    void withdrawn(String caseNo);
}
