package cn.kexie.membership.roll.life;

import cn.kexie.audit.Audited;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roll.MemberChange;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.RollColumns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberLifeRegister implements MemberLifeRegister {

    private final JdbcClient jdbc;
    private final MemberSeal seal;
    private final MemberEndings endings;

    JdbcMemberLifeRegister(JdbcClient jdbc, MemberSeal seal, MemberEndings endings) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.endings = endings;
    }

    @Override
    public void change(String memberNo, MemberChange change, String reason, LocalDate from) {
        close(memberNo, from);
        jdbc.sql("""
                        with changed as (
                            update member set ended_on = null, end_reason = null, status = :status, department = :department, position = :position,
                                professional_title = :title, post_category = :category
                            where member_no = :no returning *)
                        insert into member_span (member_no, valid_from, status, department, position,
                            professional_title, post_category, reason)
                        select member_no, :from, status, department, position, professional_title, post_category,
                            :reason
                        from changed
                        on conflict (member_no, valid_from) do update set valid_until = null,
                            status = excluded.status, department = excluded.department,
                            position = excluded.position, professional_title = excluded.professional_title,
                            post_category = excluded.post_category, reason = excluded.reason
                        """)
                .param("no", memberNo)
                .param("from", from)
                .param("status", change.status().name())
                .param("department", change.department())
                .param("position", change.position())
                .param("title", change.professionalTitle())
                .param("category", change.postCategory())
                .param("reason", seal.text(RollColumns.SPAN_REASON.of(memberNo, from), reason))
                .update();
    }

    @Override
    public void reopen(String memberNo, MemberChange change, String reason, LocalDate from) {
        change(memberNo, change, reason, from);
    }

    @Override
    public void end(String memberNo, MemberStatus status, String reason, LocalDate from) {
        close(memberNo, from);
        jdbc.sql("""
                        update member set status = :status, ended_on = :from, end_reason = :reason
                        where member_no = :no
                        """)
                .param("no", memberNo)
                .param("status", status.name())
                .param("reason", seal.text(RollColumns.END_REASON.of(memberNo), reason))
                .param("from", from)
                .update();
    }

    @Override
    @Audited(
            value = "MEMBER_LEFT",
            kind = "member",
            subject = "#result",
            details = {"status=#status", "association=#associationNo"})
    public List<String> endAll(String associationNo, MemberStatus status, String reason, LocalDate from) {
        List<String> members = jdbc.sql("""
                        with closed as (
                            update member_span s set valid_until = :from from member m
                            where m.member_no = s.member_no and m.association_no = :association
                                and s.valid_until is null)
                        select member_no from member
                        where association_no = :association and status in ('ACTIVE', 'SUSPENDED')
                        order by member_no for update
                        """)
                .param("association", associationNo)
                .param("from", from)
                .query(String.class)
                .list();
        endings.write(members, status, reason, from);
        return members;
    }

    @Override
    public List<String> papers(String associationNo) {
        return jdbc.sql("""
                        select member_no from member
                        where association_no = :association and status in ('ACTIVE', 'SUSPENDED')
                        union
                        select case_no from member
                        where association_no = :association and status in ('ACTIVE', 'SUSPENDED')
                        """)
                .param("association", associationNo)
                .query(String.class)
                .list();
    }

    private void close(String memberNo, LocalDate from) {
        jdbc.sql("update member_span set valid_until = :from where member_no = :no and valid_until is null")
                .param("no", memberNo)
                .param("from", from)
                .update();
    }
}
