package cn.kexie.membership.activity;

import cn.kexie.platform.personal.PersonalData;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        String[] numbers = memberNos.stream().distinct().toArray(String[]::new);
        String key = personal.nameKey(what);
        jdbc.sql("""
            insert into member_activity (member_no, active_on, what, what_key, recorded_at)
            select no, :on::date, what, :key, :at::timestamptz
            from unnest(:numbers::text[], :whats::text[]) as took_part (no, what)
            on conflict do nothing
            """)
                .param("numbers", numbers)
                .param("on", on)
                .param(
                        "whats",
                        Stream.of(numbers)
                                .map(memberNo -> personal.seal(ActivityColumns.WHAT.of(memberNo, on, key), what))
                                .toArray(String[]::new))
                .param("key", key)
                .param("at", at)
                .update();
        jdbc.sql("""
            update member set last_active_on = greatest(last_active_on, :on::date)
            where member_no = any (:numbers)
            """).param("numbers", numbers).param("on", on).update();
    }
}
