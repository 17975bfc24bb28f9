package cn.kexie.membership.roll.life;

import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.RollColumns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes that memberships have ended, each with the reason sealed for it, in one statement however many there are. */
@Component
public class MemberEndings {

    private final JdbcClient jdbc;
    private final MemberSeal seal;

    MemberEndings(JdbcClient jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Expires the memberships of all of them; answers under what the papers of these were issued. */
    public List<String> expire(List<Leaving> leaving, String reason, LocalDate on) {
        write(Leaving.members(leaving), MemberStatus.EXPIRED, reason, on);
        return Leaving.papers(leaving);
    }

    void write(List<String> memberNos, MemberStatus status, String reason, LocalDate on) {
        jdbc.sql("""
            update member m set status = :status, ended_on = :on, end_reason = ended.reason
            from unnest(:numbers::text[], :reasons::text[]) as ended (member_no, reason)
            where m.member_no = ended.member_no
            """)
                .param("status", status.name())
                .param("on", on)
                .param("numbers", memberNos.toArray(String[]::new))
                .param(
                        "reasons",
                        memberNos.stream()
                                .map(memberNo -> seal.text(RollColumns.END_REASON.of(memberNo), reason))
                                .toArray(String[]::new))
                .update();
    }
}
