package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which closed cases still hold personal data, and when to look at them again. */
@Repository
class RetentionRegister {

    /** How cases of a procedure ended. */
    record Ending(String procedure, String status) {}

    private static final String WAITING = """
            from case_file f left join personal_retention r on r.case_no = f.case_no
            where not f.open and r.removed_at is null and (r.look_again_on is null or r.look_again_on <= :today)
            """;

    private static final String DUE = WAITING + """
              and f.procedure = :procedure and f.status = :status and f.submitted_at < :before
              and not exists (select from case_event e where e.case_no = f.case_no and e.at >= :before)
            """;

    private final JdbcClient jdbc;

    RetentionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ending> endings(LocalDate today) {
        return jdbc.sql("select distinct f.procedure, f.status " + WAITING + " order by 1, 2")
                .param("today", today)
                .query((row, number) -> new Ending(row.getString(1), row.getString(2)))
                .list();
    }

    /** Cases that ended like this and have been at rest since before then. */
    List<CaseNo> due(Ending ending, OffsetDateTime before, LocalDate today, int most) {
        return jdbc.sql("select f.case_no " + DUE + " order by f.case_no limit " + most)
                .param("today", today)
                .param("procedure", ending.procedure())
                .param("status", ending.status())
                .param("before", before)
                .query((row, number) -> CaseNo.of(row.getString(1)))
                .list();
    }

    /** Whether it is still due; if so nobody else changes it until the transaction ends. */
    boolean lock(CaseNo caseNo, Ending ending, OffsetDateTime before, LocalDate today) {
        return !jdbc.sql("select f.case_no " + DUE + " and f.case_no = :case for update of f skip locked")
                .param("today", today)
                .param("procedure", ending.procedure())
                .param("status", ending.status())
                .param("before", before)
                .param("case", caseNo)
                .query(String.class)
                .list()
                .isEmpty();
    }

    void lookAgain(CaseNo caseNo, LocalDate day) {
        jdbc.sql("""
                        insert into personal_retention (case_no, look_again_on) values (?, ?)
                        on conflict (case_no) do update set look_again_on = excluded.look_again_on
                        """).params(caseNo, day).update();
    }

    void removed(CaseNo caseNo, OffsetDateTime at) {
        jdbc.sql("""
                        insert into personal_retention (case_no, removed_at) values (?, ?)
                        on conflict (case_no) do update set removed_at = excluded.removed_at, look_again_on = null
                        """).params(caseNo, at).update();
    }
}
