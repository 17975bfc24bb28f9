package cn.kexie.publicity.reading;

import cn.kexie.publicity.PublicityStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeLists implements NoticeLists {

    private static final String BEGUN =
            " from publicity p where p.started_on is not null and p.status = any(:statuses)";

    private static final String ORDER = " order by p.status = 'OPEN' desc, p.started_on desc, p.id desc";

    /** A case may have had several, each with a period of its own that began the same day. */
    private static final String NOTICES = """
            select p.*, f.authority_name, d.due_date, d.ended_on is null and d.due_date >= :today as in_time
            from (%s) p
            join case_file f on f.case_no = p.case_no
            left join lateral (
                select due_date, ended_on from deadline
                where case_no = p.case_no and kind = 'PUBLICITY' and started_on = p.started_on
                order by id desc limit 1) d on true
            """;

    private final JdbcClient jdbc;

    JdbcNoticeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(NoticeState state) {
        return jdbc.sql("select count(*)" + BEGUN)
                .param("statuses", NoticeState.statuses(state))
                .query(Long.class)
                .single();
    }

    @Override
    public List<PublicityNotice> page(NoticeState state, LocalDate today, int size, long offset) {
        return jdbc.sql(NOTICES.formatted("select p.*" + BEGUN + ORDER + " limit :size offset :offset") + ORDER)
                .param("statuses", NoticeState.statuses(state))
                .param("today", today)
                .param("size", size)
                .param("offset", offset)
                .query(JdbcNoticeLists::notice)
                .list();
    }

    @Override
    public Optional<PublicityNotice> find(String publicityNo, LocalDate today) {
        return jdbc.sql(NOTICES.formatted(
                        "select * from publicity where publicity_no = :no and started_on is not null"))
                .param("no", publicityNo)
                .param("today", today)
                .query(JdbcNoticeLists::notice)
                .optional();
    }

    private static PublicityNotice notice(ResultSet row, int index) throws SQLException {
        PublicityStatus status = PublicityStatus.valueOf(row.getString("status"));
        boolean running = status == PublicityStatus.OPEN && row.getBoolean("in_time");
        return new PublicityNotice(
                row.getString("publicity_no"),
                row.getString("title"),
                status == PublicityStatus.OPEN && !running ? "期限已满" : status.text(),
                row.getObject("started_on", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                running,
                row.getString("authority_name"));
    }
}
