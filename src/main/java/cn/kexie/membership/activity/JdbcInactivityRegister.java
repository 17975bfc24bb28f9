package cn.kexie.membership.activity;

import cn.kexie.membership.roll.MemberNames;
import cn.kexie.membership.roll.life.Leaving;
import cn.kexie.membership.roll.life.MemberEndings;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInactivityRegister implements InactivityRegister {

    /** Of members m and settings s. */
    private static final String INACTIVE = """
        s.automatic_leaving
            and m.last_active_on <= (:today::date - make_interval(months => s.inactivity_months))::date
        """;

    private final JdbcClient jdbc;
    private final MemberNames names;
    private final MemberEndings endings;

    JdbcInactivityRegister(JdbcClient jdbc, MemberNames names, MemberEndings endings) {
        this.jdbc = jdbc;
        this.names = names;
        this.endings = endings;
    }

    @Override
    public void settle(LocalDate today) {
        jdbc.sql("""
            with settled as (
                select m.member_no, m.status in ('ACTIVE', 'SUSPENDED') as member
                from member m join membership_setting s on s.association_no = m.association_no
                where m.warned_on is not null and not (m.status = 'ACTIVE' and %s)
            ), cleared as (
                update member m set warned_on = null from settled t where m.member_no = t.member_no
            )
            update member_inactivity i
            set outcome = case when t.member then 'ACTIVE_AGAIN' else 'LEFT' end
            from settled t where i.member_no = t.member_no and i.outcome is null
            """.formatted(INACTIVE)).param("today", today).update();
    }

    @Override
    public List<String> expire(LocalDate today, String reason) {
        List<Leaving> leaving = jdbc.sql("""
            with leaving as (
                select m.member_no, m.case_no from member m
                join membership_setting s on s.association_no = m.association_no
                where m.status = 'ACTIVE' and %s
                    and m.warned_on <= (:today::date - make_interval(months => s.warning_months))::date
                for update of m
            ), closed as (
                update member_span p set valid_until = :today from leaving l
                where p.member_no = l.member_no and p.valid_until is null
            ), settled as (
                update member_inactivity i set outcome = 'EXPIRED' from leaving l
                where i.member_no = l.member_no and i.outcome is null
            )
            select member_no, case_no from leaving
            """.formatted(INACTIVE))
                .param("today", today)
                .query(Leaving.class)
                .list();
        return endings.expire(leaving, reason, today);
    }

    @Override
    public List<CaseNo> settledCases() {
        return jdbc.sql("""
            select f.case_no from case_file f
            where f.procedure = 'member-inactivity' and f.open and not exists (
                select from member_inactivity i where i.case_no = f.case_no and i.outcome is null)
            order by f.case_no
            """).query((row, number) -> CaseNo.of(row.getString(1))).list();
    }

    @Override
    public Outcome outcome(CaseNo caseNo) {
        return jdbc.sql("""
            select count(*) as warned, count(*) filter (where outcome = 'ACTIVE_AGAIN') as active_again,
                count(*) filter (where outcome = 'LEFT') as gone,
                count(*) filter (where outcome = 'EXPIRED') as expired
            from member_inactivity where case_no = :case
            """)
                .param("case", caseNo)
                .query((row, index) -> new Outcome(
                        row.getInt("warned"), row.getInt("active_again"), row.getInt("gone"), row.getInt("expired")))
                .single();
    }

    @Override
    public List<String> associationsToWarn(LocalDate today) {
        return jdbc.sql("""
            select distinct m.association_no from member m
            join membership_setting s on s.association_no = m.association_no
            where m.status = 'ACTIVE' and m.warned_on is null and %s order by m.association_no
            """.formatted(INACTIVE))
                .param("today", today)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> warn(String associationNo, CaseNo caseNo, LocalDate today) {
        return jdbc.sql("""
            with warned as (
                update member m set warned_on = :today from membership_setting s
                where s.association_no = m.association_no and m.association_no = :association
                    and m.status = 'ACTIVE' and m.warned_on is null and %s
                returning m.member_no
            )
            insert into member_inactivity (case_no, member_no)
            select :case, member_no from warned order by member_no returning member_no
            """.formatted(INACTIVE))
                .param("today", today)
                .param("association", associationNo)
                .param("case", caseNo)
                .query(String.class)
                .list();
    }

    @Override
    public List<Warned> warned(CaseNo caseNo) {
        return jdbc.sql("""
            select m.member_no, m.person, m.department, m.last_active_on, i.outcome
            from member_inactivity i join member m on m.member_no = i.member_no
            where i.case_no = :case order by m.member_no
            """)
                .param("case", caseNo)
                .query((row, index) -> new Warned(
                        row.getString("member_no"),
                        names.of(row),
                        row.getString("department"),
                        row.getObject("last_active_on", LocalDate.class),
                        row.getString("outcome")))
                .list();
    }
}
