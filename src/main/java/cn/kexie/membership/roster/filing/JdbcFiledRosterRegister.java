package cn.kexie.membership.roster.filing;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roster.RosterColumns;
import cn.kexie.membership.roster.RosterRow;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFiledRosterRegister implements FiledRosterRegister {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MemberSeal seal;

    JdbcFiledRosterRegister(JdbcClient jdbc, ObjectMapper json, MemberSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    @Override
    public void add(CaseNo caseNo, String associationNo, boolean consentDeclared, List<RosterRow> rows) {
        jdbc.sql("insert into member_roster (case_no, association_no, consent_declared) values (:case, :no, :declared)")
                .param("case", caseNo)
                .param("no", associationNo)
                .param("declared", consentDeclared)
                .update();
        jdbc.sql("""
            insert into member_roster_row (case_no, row_no, association_no, person_key, form, eligibility,
                eligibility_reason)
            select :case, r.number, :no, r."personKey", r.form, r.eligibility, r.reason
            from jsonb_to_recordset(:rows::jsonb)
                as r (number integer, "personKey" text, form text, eligibility text, reason text)
            """)
                .param("case", caseNo)
                .param("no", associationNo)
                .param("rows", written(caseNo, rows))
                .update();
    }

    @Override
    public List<Taken> taken(String associationNo, List<MemberForm> people) {
        return jdbc.sql("""
            select distinct on (p.i) p.i, t.member, t.by
            from unnest(:people::text[]) with ordinality as p (person_key, i)
            join (
                select person_key, member_no as by, true as member from member
                where association_no = :no and status in ('ACTIVE', 'SUSPENDED')
                union all
                select person_key, case_no, false from member_application
                where association_no = :no and open
                union all
                select person_key, case_no, false from member_roster_row
                where association_no = :no and (decision is null or decision = 'APPROVED')
            ) t on t.person_key = p.person_key
            order by p.i, t.member desc
            """)
                .param("no", associationNo)
                .param("people", people.stream().map(seal::key).toArray(String[]::new))
                .query((row, index) -> new Taken(row.getInt("i") - 1, row.getBoolean("member"), row.getString("by")))
                .list();
    }

    private SealedRow sealed(CaseNo caseNo, RosterRow row) {
        return new SealedRow(
                row.number(),
                seal.key(row.form()),
                seal.document(RosterColumns.FORM.of(caseNo, row.number()), row.form()),
                row.eligibility(),
                row.reason());
    }

    private String written(CaseNo caseNo, List<RosterRow> rows) {
        try {
            return json.writeValueAsString(
                    rows.stream().map(row -> sealed(caseNo, row)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as the database takes it. */
    private record SealedRow(int number, String personKey, String form, Eligibility eligibility, String reason) {}
}
