package cn.kexie.membership.roster.records;

import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roster.RosterColumns;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalRecords;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRosterPeopleRegister implements RosterPeopleRegister {

    private final JdbcClient jdbc;
    private final MemberSeal seal;

    JdbcRosterPeopleRegister(JdbcClient jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public Map<Integer, MemberForm> forms(CaseNo caseNo) {
        Map<Integer, MemberForm> forms = new TreeMap<>();
        jdbc.sql("select case_no, row_no, form from member_roster_row where case_no = :case and person_key is not null")
                .param("case", caseNo)
                .query((ResultSet row) -> {
                    forms.put(
                            row.getInt("row_no"),
                            seal.opened(RosterColumns.FORM.in(row), row.getString("form"), MemberForm.class));
                });
        return forms;
    }

    @Override
    public void forget(CaseNo caseNo, Collection<Integer> rows) {
        jdbc.sql("""
            update member_roster_row r set form = forgotten.form, person_key = null
            from unnest(:rows::int[], :forms::text[]) as forgotten (row_no, form)
            where r.case_no = :case and r.row_no = forgotten.row_no
                and (r.decision is not null and r.decision <> 'APPROVED')
            """)
                .param("case", caseNo)
                .param("rows", rows.toArray(Integer[]::new))
                .param(
                        "forms",
                        rows.stream()
                                .map(row -> seal.document(RosterColumns.FORM.of(caseNo, row), MemberForm.REMOVED))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public int forgetReasons(CaseNo caseNo) {
        List<Integer> rows = jdbc.sql(
                        "select row_no from member_roster_row where case_no = ? and reason is not null for update")
                .param(caseNo)
                .query(Integer.class)
                .list();
        return jdbc.sql("""
            update member_roster_row r set reason = forgotten.reason
            from unnest(:rows::int[], :reasons::text[]) as forgotten (row_no, reason)
            where r.case_no = :case and r.row_no = forgotten.row_no
            """)
                .param("case", caseNo)
                .param("rows", rows.toArray(Integer[]::new))
                .param(
                        "reasons",
                        rows.stream()
                                .map(row -> seal.text(RosterColumns.REASON.of(caseNo, row), PersonalRecords.REMOVED))
                                .toArray(String[]::new))
                .update();
    }
}
