package cn.kexie.membership.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcActivityRegister implements ActivityRegister {

    private final JdbcClient jdbc;

    JdbcActivityRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                        insert into member_activity (member_no, active_on, what, recorded_at)
                        select distinct no, :on, :what, :at from unnest(:numbers::text[]) as no
                        on conflict do nothing
                        """)
                .param("numbers", numbers)
                .param("on", on)
                .param("what", what)
                .param("at", at)
                .update();
        jdbc.sql("""
                        update member set last_active_on = greatest(last_active_on, :on::date)
                        where member_no = any (:numbers)
                        """).param("numbers", numbers).param("on", on).update();
    }
}
