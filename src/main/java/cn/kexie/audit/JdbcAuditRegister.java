package cn.kexie.audit;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditRegister implements AuditRegister {

    /** Any number no one else locks. */
    private static final long LOCK = 0x6B65_7869_6175_6474L;

    /** Only the writing and the commit follow; a node that stands still here would stop every other one. */
    private static final String LOCK_HEAD =
            "select set_config('idle_in_transaction_session_timeout', '4s', true), pg_advisory_xact_lock(?)";

    private static final String ALL = "select * from kexie.audit_event ";

    private final JdbcTemplate jdbc;

    JdbcAuditRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(1000);
    }

    @Override
    public AuditHead lockHead() {
        jdbc.query(LOCK_HEAD, row -> {}, LOCK);
        return head();
    }

    @Override
    public AuditHead head() {
        return jdbc
                .query(
                        "select seq, encode(hash, 'hex') from kexie.audit_event order by seq desc limit 1",
                        (row, i) -> new AuditHead(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(AuditHead.START);
    }

    @Override
    public void add(List<AuditRecord> chained) {
        jdbc.batchUpdate("""
                insert into kexie.audit_event
                    (seq, at, actor, role, action, subject, outcome, details, digest, request_id, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, decode(?, 'hex'))""", chained.stream().map(JdbcAuditRegister::values).toList());
    }

    private static Object[] values(AuditRecord row) {
        return new Object[] {
            row.seq(),
            Timestamp.from(row.at()),
            row.actor(),
            row.role(),
            row.action(),
            row.subject(),
            row.outcome(),
            row.details(),
            row.digest(),
            row.requestId(),
            row.hash()
        };
    }

    @Override
    public Optional<AuditHead> find(String action, String subject, String word) {
        return jdbc
                .query("""
                        select seq, encode(hash, 'hex') from kexie.audit_event
                        where subject = ? and action = ? and strpos(details, ?) > 0 order by seq desc limit 1
                        """, (row, i) -> new AuditHead(row.getLong(1), row.getString(2)), subject, action, word)
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<AuditRecord> page(AuditSearch search, int page, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(search, values);
        Long total =
                jdbc.queryForObject("select count(*) from kexie.audit_event" + where, Long.class, values.toArray());
        values.add(size);
        values.add((long) page * size);
        return new Page<>(
                page,
                size,
                total,
                jdbc.query(
                        ALL + where + " order by seq desc limit ? offset ?",
                        (row, i) -> record(row),
                        values.toArray()));
    }

    private static String where(AuditSearch search, List<Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        and(where, values, "subject = ?", search.subject());
        and(where, values, "actor = ?", search.actor());
        and(where, values, "action = ?", search.action());
        if (search.day() != null) {
            and(where, values, "at >= ?", start(search.day()));
            and(where, values, "at < ?", start(search.day().plusDays(1)));
        }
        return where.toString();
    }

    private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    /** The transaction is needed because the driver reads in portions only within one. */
    @Override
    @Transactional(readOnly = true)
    public void each(Consumer<AuditRecord> reader) {
        jdbc.query(ALL + "order by seq", to(reader));
    }

    @Override
    @Transactional(readOnly = true)
    public void each(LocalDate day, Consumer<AuditRecord> reader) {
        jdbc.query(ALL + "where at >= ? and at < ? order by seq", to(reader), start(day), start(day.plusDays(1)));
    }

    private static RowCallbackHandler to(Consumer<AuditRecord> reader) {
        return row -> reader.accept(record(row));
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong("seq"),
                instant(row),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("details"),
                hex(row.getBytes("digest")),
                row.getString("request_id"),
                hex(row.getBytes("hash")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
