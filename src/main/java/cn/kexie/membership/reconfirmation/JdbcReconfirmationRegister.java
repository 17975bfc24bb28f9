package cn.kexie.membership.reconfirmation;

import cn.kexie.membership.roll.MemberNames;
import cn.kexie.membership.roll.life.Leaving;
import cn.kexie.membership.roll.life.MemberEndings;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReconfirmationRegister implements ReconfirmationRegister {

    private static final String CURRENT = "m.status in ('ACTIVE', 'SUSPENDED')";

    private final JdbcClient jdbc;
    private final MemberNames names;
    private final MemberEndings endings;

    JdbcReconfirmationRegister(JdbcClient jdbc, MemberNames names, MemberEndings endings) {
        this.jdbc = jdbc;
        this.names = names;
        this.endings = endings;
    }

    @Override
    public int open(CaseNo caseNo, String associationNo, LocalDate termEnd) {
        jdbc.sql("""
            insert into member_reconfirmation (case_no, association_no, term_end, open)
            values (:case, :association, :termEnd, true)
            """)
                .param("case", caseNo)
                .param("association", associationNo)
                .param("termEnd", termEnd)
                .update();
        return jdbc.sql("""
            insert into member_confirmation (case_no, member_no)
            select :case, m.member_no from member m where m.association_no = :association and %s
            """.formatted(CURRENT))
                .param("case", caseNo)
                .param("association", associationNo)
                .update();
    }

    @Override
    public Optional<Round> openOf(String associationNo) {
        return jdbc.sql("select * from member_reconfirmation where association_no = :association and open")
                .param("association", associationNo)
                .query(JdbcReconfirmationRegister::round)
                .optional();
    }

    @Override
    public Round get(CaseNo caseNo) {
        return jdbc.sql("select * from member_reconfirmation where case_no = :case")
                .param("case", caseNo)
                .query(JdbcReconfirmationRegister::round)
                .single();
    }

    @Override
    public Set<String> listed(CaseNo caseNo, Collection<String> memberNos) {
        return jdbc.sql("""
            select c.member_no from member_confirmation c join member m on m.member_no = c.member_no
            where c.case_no = :case and %s and (:all or c.member_no = any (:numbers))
            """.formatted(CURRENT))
                .param("case", caseNo)
                .param("all", memberNos == null)
                .param("numbers", memberNos == null ? new String[0] : memberNos.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    @Override
    public List<String> confirm(CaseNo caseNo, Collection<String> memberNos, LocalDate termEnd, LocalDate today) {
        return jdbc.sql("""
            with confirmed as (
                update member_confirmation c set confirmed_on = :today
                where c.case_no = :case and c.confirmed_on is null and c.member_no = any (:numbers)
                returning c.member_no
            ), extended as (
                update member m set confirmed_until = :termEnd,
                    last_active_on = greatest(m.last_active_on, :today::date)
                from confirmed c where m.member_no = c.member_no
                returning m.member_no, m.case_no
            )
            select member_no from extended union select case_no from extended
            """)
                .param("case", caseNo)
                .param("numbers", memberNos.toArray(String[]::new))
                .param("termEnd", termEnd)
                .param("today", today)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> expireUnconfirmed(CaseNo caseNo, String reason, LocalDate today) {
        List<Leaving> leaving = jdbc.sql("""
            with leaving as (
                select m.member_no, m.case_no from member m join member_confirmation c on c.member_no = m.member_no
                where c.case_no = :case and c.confirmed_on is null and %s
                for update of m
            ), closed as (
                update member_span p set valid_until = :today from leaving l
                where p.member_no = l.member_no and p.valid_until is null
            )
            select member_no, case_no from leaving
            """.formatted(CURRENT))
                .param("case", caseNo)
                .param("today", today)
                .query(Leaving.class)
                .list();
        return endings.expire(leaving, reason, today);
    }

    @Override
    public void close(CaseNo caseNo) {
        jdbc.sql("update member_reconfirmation set open = false where case_no = :case")
                .param("case", caseNo)
                .update();
    }

    @Override
    public Counts counts(CaseNo caseNo) {
        return jdbc.sql("""
            select count(*) as listed, count(c.confirmed_on) as confirmed,
                count(*) filter (where c.confirmed_on is null and %1$s) as unconfirmed,
                count(*) filter (where not (%1$s)) as expired
            from member_confirmation c join member m on m.member_no = c.member_no
            where c.case_no = :case
            """.formatted(CURRENT))
                .param("case", caseNo)
                .query((row, index) -> new Counts(
                        row.getInt("listed"),
                        row.getInt("confirmed"),
                        row.getInt("unconfirmed"),
                        row.getInt("expired")))
                .single();
    }

    @Override
    public List<Listed> page(CaseNo caseNo, int offset, int size) {
        return jdbc.sql("""
            select m.member_no, m.person, m.department, c.confirmed_on
            from member_confirmation c join member m on m.member_no = c.member_no
            where c.case_no = :case
            order by c.confirmed_on is not null, m.member_no limit :size offset :offset
            """)
                .param("case", caseNo)
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> new Listed(
                        row.getString("member_no"),
                        names.of(row),
                        row.getString("department"),
                        row.getObject("confirmed_on", LocalDate.class)))
                .list();
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        return new Round(
                CaseNo.of(row.getString("case_no")),
                row.getString("association_no"),
                row.getObject("term_end", LocalDate.class),
                row.getBoolean("open"));
    }
}
