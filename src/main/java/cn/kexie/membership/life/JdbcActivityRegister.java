package cn.kexie.membership.life;

import cn.kexie.platform.personal.PersonalData;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcActivityRegister implements ActivityRegister {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcActivityRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public Set<String> current(String associationNo, List<String> memberNos) {
        return jdbc.sql("""
                        select member_no from member
                        where association_no = :association and member_no = any (:numbers)
                            and status in ('ACTIVE', 'SUSPENDED')
                        """)
                .param("association", associationNo)
                .param("numbers", memberNos.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    @Override
    public void record(List<String> memberNos, LocalDate on, String what, OffsetDateTime at) {
        String[] numbers = memberNos.toArray(String[]::new);
        jdbc.sql("""
                        insert into member_activity (member_no, active_on, what, what_key, recorded_at)
                        select distinct no, :on::date, :what, :key, :at::timestamptz from unnest(:numbers::text[]) as no
                        on conflict do nothing
                        """)
                .param("numbers", numbers)
                .param("on", on)
                .param("what", personal.seal(ActivitySealing.WHAT, what))
                .param("key", personal.nameKey(what))
                .param("at", at)
                .update();
        jdbc.sql("""
                        update member set last_active_on = greatest(last_active_on, :on::date)
                        where member_no = any (:numbers)
                        """).param("numbers", numbers).param("on", on).update();
    }
}
