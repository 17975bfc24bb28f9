package cn.kexie.membership.roster;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRosterRegister implements RosterRegister {

    private static final String CLEAR = "eligibility in ('ELIGIBLE', 'ELIGIBLE_AS_SUPPORTER')";

    private final JdbcClient jdbc;
    private final MemberSeal seal;

    JdbcRosterRegister(JdbcClient jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public String associationOf(CaseNo caseNo) {
        return jdbc.sql("select association_no from member_roster where case_no = :case")
                .param("case", caseNo)
                .query(String.class)
                .single();
    }

    @Override
    public boolean consentDeclared(CaseNo caseNo) {
        return jdbc.sql("select consent_declared from member_roster where case_no = :case")
                .param("case", caseNo)
                .query(Boolean.class)
                .single();
    }

    @Override
    public RosterCounts counts(CaseNo caseNo) {
        return new RosterCounts(jdbc.sql("""
            select eligibility, decision, count(*) as people from member_roster_row
            where case_no = :case group by eligibility, decision
            """)
                .param("case", caseNo)
                .query((row, index) -> new RosterCounts.Line(
                        Eligibility.valueOf(row.getString("eligibility")),
                        row.getString("decision") == null ? null : RowDecision.valueOf(row.getString("decision")),
                        row.getInt("people")))
                .list());
    }

    @Override
    public List<RosterRow> undecided(CaseNo caseNo, boolean clear, int most) {
        return jdbc.sql("""
            select case_no, row_no, form, eligibility, eligibility_reason from member_roster_row
            where case_no = :case and decision is null and not referred and (%s) = :clear
            order by row_no limit :most
            """.formatted(CLEAR))
                .param("case", caseNo)
                .param("clear", clear)
                .param("most", most)
                .query((row, index) -> row(row))
                .list();
    }

    @Override
    public Map<Integer, String> membersMeanwhile(CaseNo caseNo) {
        Map<Integer, String> members = new HashMap<>();
        jdbc.sql("""
            select r.row_no, m.member_no from member_roster_row r
            join member m on m.association_no = r.association_no and m.person_key = r.person_key
                and m.status in ('ACTIVE', 'SUSPENDED')
            where r.case_no = :case and (r.decision is null or r.decision = 'APPROVED')
            """).param("case", caseNo).query((ResultSet row) -> {
            members.put(row.getInt("row_no"), row.getString("member_no"));
        });
        return members;
    }

    @Override
    public void admitted(CaseNo caseNo, Map<Integer, String> memberNos) {
        jdbc.sql("""
            update member_roster_row r set decision = 'ADMITTED', member_no = a.member_no
            from unnest(:rows::int[], :members::text[]) as a (row_no, member_no)
            where r.case_no = :case and r.row_no = a.row_no
            """)
                .param("case", caseNo)
                .param("rows", memberNos.keySet().toArray(Integer[]::new))
                .param("members", memberNos.values().toArray(String[]::new))
                .update();
    }

    @Override
    public void refer(CaseNo caseNo, Collection<Integer> rows) {
        jdbc.sql("""
            update member_roster_row set referred = true
            where case_no = :case and row_no = any (:rows) and decision is null
            """)
                .param("case", caseNo)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    @Override
    public List<RosterRow> referred(CaseNo caseNo) {
        return rows(caseNo, "decision is null and referred");
    }

    @Override
    public void approved(CaseNo caseNo, Collection<Integer> rows) {
        jdbc.sql("""
            update member_roster_row set decision = 'APPROVED'
            where case_no = :case and row_no = any (:rows) and decision is null
            """)
                .param("case", caseNo)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    @Override
    public List<RosterRow> approved(CaseNo caseNo) {
        return rows(caseNo, "decision = 'APPROVED'");
    }

    @Override
    public List<CaseNo> openAt(String associationNo) {
        return jdbc.sql("""
            select r.case_no from member_roster r join case_file f on f.case_no = r.case_no
            where r.association_no = :no and f.open order by r.case_no
            """)
                .param("no", associationNo)
                .query((row, number) -> CaseNo.of(row.getString(1)))
                .list();
    }

    private List<RosterRow> rows(CaseNo caseNo, String which) {
        return jdbc.sql("""
            select case_no, row_no, form, eligibility, eligibility_reason from member_roster_row
            where case_no = :case and %s order by row_no
            """.formatted(which))
                .param("case", caseNo)
                .query((row, index) -> row(row))
                .list();
    }

    @Override
    public void refused(CaseNo caseNo, Collection<Integer> rows, String reason) {
        jdbc.sql("""
            update member_roster_row r set decision = 'REFUSED', reason = refused.reason
            from unnest(:rows::int[], :reasons::text[]) as refused (row_no, reason)
            where r.case_no = :case and r.row_no = refused.row_no
                and (r.decision is null or r.decision = 'APPROVED')
            """)
                .param("case", caseNo)
                .param("rows", rows.toArray(Integer[]::new))
                .param("reasons", reasons(caseNo, rows, reason))
                .update();
    }

    @Override
    public void withdrawn(CaseNo caseNo) {
        jdbc.sql("""
            update member_roster_row set decision = 'WITHDRAWN'
            where case_no = :case and (decision is null or decision = 'APPROVED')
            """).param("case", caseNo).update();
    }

    private String[] reasons(CaseNo caseNo, Collection<Integer> rows, String reason) {
        return rows.stream()
                .map(row -> seal.text(RosterColumns.REASON.of(caseNo, row), reason))
                .toArray(String[]::new);
    }

    private RosterRow row(ResultSet row) throws SQLException {
        return new RosterRow(
                row.getInt("row_no"),
                form(row),
                Eligibility.valueOf(row.getString("eligibility")),
                row.getString("eligibility_reason"));
    }

    private MemberForm form(ResultSet row) throws SQLException {
        return seal.opened(RosterColumns.FORM.in(row), row.getString("form"), MemberForm.class);
    }
}
