package cn.kexie.privacy;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of a person, found by what was recorded when they were named. */
@Repository
class PersonalCaseRegister {

    private final JdbcClient jdbc;

    PersonalCaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases that name the person with this mobile, and those where the same enterprise or the office told the same name alone;
     * oldest first.
     *
     * @param declarer who named him, null for whoever did
     */
    List<CaseOfPerson> of(String personKey, String nameKey, Declarer declarer) {
        return jdbc.sql("""
                        with mention as (
                            select c.* from personal_consent c
                            where (c.person_key = :person or (c.name_key = :name and c.person_key = ''))
                              and (:declarer::text is null or c.declared_by = :declarer))
                        select distinct on (f.submitted_at, f.case_no) f.case_no, f.procedure, f.status_text, f.open,
                               m.person_key = '' as name_only, m.basis, m.notice, m.given_at, m.withdrawn_at
                        from mention m join case_file f on f.case_no = m.case_no
                        where m.person_key <> '' or m.declared_by = :declarer or m.declared_by = 'OFFICE'
                           or m.declared_by in (select k.declared_by from mention k where k.person_key <> '')
                        order by f.submitted_at, f.case_no, m.person_key desc
                        """)
                .param("person", personKey)
                .param("name", nameKey)
                .param("declarer", declarer == null ? null : declarer.code())
                .query((row, number) -> caseOfPerson(row))
                .list();
    }

    /** Keeps everybody else who changes the case waiting until the transaction ends. */
    void lock(CaseNo caseNo) {
        jdbc.sql("select 1 from case_file where case_no = ? for update")
                .param(caseNo)
                .query()
                .listOfRows();
    }

    /**
     * Nothing is left by which the person would be found in this case.
     *
     * @param declarer as in {@link #of}
     */
    void forget(CaseNo caseNo, String personKey, String nameKey, Declarer declarer) {
        jdbc.sql("""
                        delete from personal_consent
                        where case_no = :case and (person_key = :person or (name_key = :name and person_key = ''))
                          and (:declarer::text is null or declared_by = :declarer)
                        """)
                .param("case", caseNo)
                .param("person", personKey)
                .param("name", nameKey)
                .param("declarer", declarer == null ? null : declarer.code())
                .update();
    }

    void forgetAll(CaseNo caseNo) {
        jdbc.sql("delete from personal_consent where case_no = ?").param(caseNo).update();
    }

    /** @param declarer as in {@link #of} */
    void withdraw(CaseNo caseNo, String personKey, String nameKey, Declarer declarer, OffsetDateTime at) {
        jdbc.sql("""
                        update personal_consent set withdrawn_at = :at where case_no = :case and withdrawn_at is null
                          and (person_key = :person or (name_key = :name and person_key = ''))
                          and (:declarer::text is null or declared_by = :declarer)
                        """)
                .param("at", at)
                .param("case", caseNo)
                .param("person", personKey)
                .param("name", nameKey)
                .param("declarer", declarer == null ? null : declarer.code())
                .update();
    }

    private static CaseOfPerson caseOfPerson(ResultSet row) throws SQLException {
        return new CaseOfPerson(
                CaseNo.of(row.getString("case_no")),
                row.getString("procedure"),
                row.getString("status_text"),
                row.getBoolean("open"),
                row.getBoolean("name_only"),
                ConsentBasis.valueOf(row.getString("basis")),
                row.getString("notice"),
                ChinaTime.of(row, "given_at"),
                ChinaTime.of(row, "withdrawn_at"));
    }
}
