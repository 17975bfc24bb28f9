package cn.kexie.publicity;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublicityRegister implements PublicityRegister {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcPublicityRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public String add(Publicity publicity, List<PublicityItem> items, int year) {
        String publicityNo = "GS-%d-%06d".formatted(year, serial());
        jdbc.sql("insert into publicity (publicity_no, case_no, title, status) values (?, ?, ?, ?)")
                .params(
                        publicityNo,
                        publicity.caseNo(),
                        publicity.title(),
                        publicity.status().name())
                .update();
        jdbc.sql("""
                        insert into publicity_item (publicity_no, position, key, text, status)
                        select :publicityNo, position, key, text, 'PUBLISHED'
                        from unnest(:keys::text[], :texts::text[]) with ordinality as listed (key, text, position)
                        """)
                .param("publicityNo", publicityNo)
                .param("keys", items.stream().map(PublicityItem::key).toArray(String[]::new))
                .param(
                        "texts",
                        items.stream()
                                .map(item -> sealed(publicityNo, item.key(), item.text()))
                                .toArray(String[]::new))
                .update();
        return publicityNo;
    }

    @Override
    public Optional<Publicity> find(String publicityNo) {
        return jdbc.sql("select * from publicity where publicity_no = ?")
                .param(publicityNo)
                .query(JdbcPublicityRegister::publicity)
                .optional();
    }

    @Override
    public Optional<Publicity> last(CaseNo caseNo) {
        return jdbc.sql("select * from publicity where case_no = ? order by id desc limit 1")
                .param(caseNo)
                .query(JdbcPublicityRegister::publicity)
                .optional();
    }

    @Override
    public List<Publicity> all(CaseNo caseNo) {
        return jdbc.sql("select * from publicity where case_no = ? order by id")
                .param(caseNo)
                .query(JdbcPublicityRegister::publicity)
                .list();
    }

    @Override
    public void save(Publicity publicity) {
        jdbc.sql("update publicity set status = ?, started_on = ? where publicity_no = ?")
                .params(publicity.status().name(), publicity.startedOn(), publicity.publicityNo())
                .update();
    }

    @Override
    public List<PublishedItem> items(String publicityNo) {
        return jdbc.sql("select * from publicity_item where publicity_no = ? order by position")
                .param(publicityNo)
                .query(this::item)
                .list();
    }

    @Override
    public List<PublishedItem> shown(String publicityNo, int size, long offset) {
        return jdbc.sql("""
                        select * from publicity_item where publicity_no = ? and status <> 'UPHELD'
                        order by position limit ? offset ?
                        """).params(publicityNo, size, offset).query(this::item).list();
    }

    @Override
    public long countShown(String publicityNo) {
        return jdbc.sql("select count(*) from publicity_item where publicity_no = ? and status <> 'UPHELD'")
                .param(publicityNo)
                .query(Long.class)
                .single();
    }

    @Override
    public long count(String publicityNo) {
        return jdbc.sql("select count(*) from publicity_item where publicity_no = ?")
                .param(publicityNo)
                .query(Long.class)
                .single();
    }

    @Override
    public List<PublishedItem> disputed(String publicityNo) {
        return jdbc.sql("""
                        select * from publicity_item i
                        where publicity_no = ? and exists (
                            select from publicity_objection o where o.publicity_no = i.publicity_no and o.item = i.key)
                        order by position
                        """).param(publicityNo).query(this::item).list();
    }

    @Override
    public List<String> keys(String publicityNo, ItemStatus status) {
        return jdbc.sql("select key from publicity_item where publicity_no = ? and status = ? order by position")
                .params(publicityNo, status.name())
                .query(String.class)
                .list();
    }

    @Override
    public Optional<PublishedItem> item(String publicityNo, String key) {
        return jdbc.sql("select * from publicity_item where publicity_no = ? and key = ?")
                .params(publicityNo, key)
                .query(this::item)
                .optional();
    }

    @Override
    public void mark(String publicityNo, String key, ItemStatus status) {
        jdbc.sql("update publicity_item set status = ? where publicity_no = ? and key = ?")
                .params(status.name(), publicityNo, key)
                .update();
    }

    @Override
    public List<String> confirm(String publicityNo) {
        return jdbc.sql("""
                        with confirmed as (
                            update publicity_item set status = 'CONFIRMED'
                            where publicity_no = ? and status = 'PUBLISHED' returning position, key)
                        select key from confirmed order by position
                        """).param(publicityNo).query(String.class).list();
    }

    /** Objections to one publicity come one after the other: whoever adds one has locked its case. */
    @Override
    public String add(Objection objection) {
        ObjectionStatement first = objection.statements().get(0);
        return jdbc.sql("""
                        insert into publicity_objection (objection_no, publicity_no, item, name, mobile, reason, filed_by, filed_at)
                        select :publicityNo || '-' || count(*) + 1, :publicityNo, :item, :name, :mobile, :reason,
                            :filedBy, :filedAt
                        from publicity_objection where publicity_no = :publicityNo
                        returning objection_no
                        """)
                .param("publicityNo", objection.publicityNo())
                .param("item", objection.item())
                .param("name", personal.seal(place(PublicitySealing.NAME, objection), first.name()))
                .param("mobile", personal.seal(place(PublicitySealing.MOBILE, objection), first.mobile()))
                .param("reason", personal.seal(place(PublicitySealing.REASON, objection), first.reason()))
                .param("filedBy", objection.filedBy())
                .param("filedAt", objection.filedAt())
                .query(String.class)
                .single();
    }

    @Override
    public void join(String objectionNo, ObjectionStatement statement) {
        jdbc.sql("""
                        insert into publicity_objection_statement (objection_no, serial, name, mobile, reason, filed_at)
                        values (:objectionNo, :serial, :name, :mobile, :reason, :filedAt)
                        """)
                .params(params(objectionNo, statement))
                .param("filedAt", statement.filedAt())
                .update();
    }

    @Override
    public Optional<Objection> objection(String objectionNo) {
        List<ObjectionStatement> joined = jdbc.sql(
                        "select * from publicity_objection_statement where objection_no = ? order by serial")
                .param(objectionNo)
                .query((row, index) -> statement(row))
                .list();
        return jdbc.sql("select * from publicity_objection where objection_no = ?")
                .param(objectionNo)
                .query((row, index) -> objection(row, joined))
                .optional();
    }

    @Override
    public List<Objection> objections(String publicityNo) {
        Map<String, List<ObjectionStatement>> joined = joined(publicityNo);
        return jdbc.sql("select * from publicity_objection where publicity_no = ? order by filed_at, objection_no")
                .param(publicityNo)
                .query((row, index) -> objection(row, joined.getOrDefault(row.getString("objection_no"), List.of())))
                .list();
    }

    private Map<String, List<ObjectionStatement>> joined(String publicityNo) {
        Map<String, List<ObjectionStatement>> joined = new HashMap<>();
        jdbc.sql("""
                        select s.* from publicity_objection_statement s
                        join publicity_objection o on o.objection_no = s.objection_no
                        where o.publicity_no = ? order by s.objection_no, s.serial
                        """).param(publicityNo).query(row -> {
            joined.computeIfAbsent(row.getString("objection_no"), number -> new ArrayList<>())
                    .add(statement(row));
        });
        return joined;
    }

    @Override
    public void decide(Objection objection) {
        jdbc.sql("""
                update publicity_objection set decision = ?, answer = ?, handled_by = ?, decided_at = ?
                where objection_no = ?
                """)
                .params(
                        objection.decision().name(),
                        personal.seal(place(PublicitySealing.ANSWER, objection), objection.answer()),
                        objection.handledBy(),
                        objection.decidedAt(),
                        objection.objectionNo())
                .update();
    }

    @Override
    public boolean changeItems(String publicityNo, UnaryOperator<String> change) {
        List<PublishedItem> changed = items(publicityNo).stream()
                .filter(item -> !change.apply(item.text()).equals(item.text()))
                .toList();
        jdbc.sql("""
                update publicity_item i set text = changed.text
                from unnest(:keys::text[], :texts::text[]) as changed (key, text)
                where i.publicity_no = :publicityNo and i.key = changed.key
                """)
                .param("publicityNo", publicityNo)
                .param("keys", changed.stream().map(PublishedItem::key).toArray(String[]::new))
                .param(
                        "texts",
                        changed.stream()
                                .map(item -> sealed(publicityNo, item.key(), change.apply(item.text())))
                                .toArray(String[]::new))
                .update();
        return !changed.isEmpty();
    }

    @Override
    public void reword(Objection objection) {
        ObjectionStatement first = objection.statements().get(0);
        jdbc.sql("update publicity_objection set name = ?, mobile = ?, reason = ?, answer = ? where objection_no = ?")
                .params(
                        personal.seal(place(PublicitySealing.NAME, objection), first.name()),
                        personal.seal(place(PublicitySealing.MOBILE, objection), first.mobile()),
                        personal.seal(place(PublicitySealing.REASON, objection), first.reason()),
                        personal.seal(place(PublicitySealing.ANSWER, objection), objection.answer()),
                        objection.objectionNo())
                .update();
        objection.statements().stream()
                .filter(statement -> statement.serial() > ObjectionStatement.FIRST)
                .forEach(statement -> reword(objection.objectionNo(), statement));
    }

    private void reword(String objectionNo, ObjectionStatement statement) {
        jdbc.sql("""
                        update publicity_objection_statement set name = :name, mobile = :mobile, reason = :reason
                        where objection_no = :objectionNo and serial = :serial
                        """).params(params(objectionNo, statement)).update();
    }

    private Map<String, Object> params(String objectionNo, ObjectionStatement statement) {
        return Map.of(
                "objectionNo", objectionNo,
                "serial", statement.serial(),
                "name",
                        personal.seal(
                                PublicitySealing.STATEMENT_NAME.of(objectionNo, statement.serial()), statement.name()),
                "mobile",
                        personal.seal(
                                PublicitySealing.STATEMENT_MOBILE.of(objectionNo, statement.serial()),
                                statement.mobile()),
                "reason",
                        personal.seal(
                                PublicitySealing.STATEMENT_REASON.of(objectionNo, statement.serial()),
                                statement.reason()));
    }

    private ObjectionStatement statement(ResultSet row) throws SQLException {
        return new ObjectionStatement(
                row.getInt("serial"),
                personal.open(PublicitySealing.STATEMENT_NAME.in(row), row.getString("name")),
                personal.open(PublicitySealing.STATEMENT_MOBILE.in(row), row.getString("mobile")),
                personal.open(PublicitySealing.STATEMENT_REASON.in(row), row.getString("reason")),
                ChinaTime.of(row, "filed_at"));
    }

    @Override
    public int endObjections(String publicityNo, OffsetDateTime at) {
        return jdbc.sql("""
                        update publicity_objection set ended_at = ?
                        where publicity_no = ? and decision is null and ended_at is null
                        """).params(at, publicityNo).update();
    }

    private static SealedPlace place(SealedColumn column, Objection objection) {
        return column.of(objection.publicityNo(), objection.item(), objection.filedBy(), objection.filedAt());
    }

    private String sealed(String publicityNo, String key, String text) {
        return personal.seal(PublicitySealing.ITEM.of(publicityNo, key), text);
    }

    private long serial() {
        return jdbc.sql("select nextval('publicity_serial')").query(Long.class).single();
    }

    private static Publicity publicity(ResultSet row, int index) throws SQLException {
        return new Publicity(
                row.getString("publicity_no"),
                CaseNo.of(row.getString("case_no")),
                row.getString("title"),
                PublicityStatus.valueOf(row.getString("status")),
                row.getObject("started_on", LocalDate.class));
    }

    private PublishedItem item(ResultSet row, int index) throws SQLException {
        return new PublishedItem(
                row.getString("key"),
                personal.open(PublicitySealing.ITEM.in(row), row.getString("text")),
                ItemStatus.valueOf(row.getString("status")));
    }

    private Objection objection(ResultSet row, List<ObjectionStatement> joined) throws SQLException {
        var first = new ObjectionStatement(
                ObjectionStatement.FIRST,
                personal.open(PublicitySealing.NAME.in(row), row.getString("name")),
                personal.open(PublicitySealing.MOBILE.in(row), row.getString("mobile")),
                personal.open(PublicitySealing.REASON.in(row), row.getString("reason")),
                ChinaTime.of(row, "filed_at"));
        String decision = row.getString("decision");
        return new Objection(
                row.getString("objection_no"),
                row.getString("publicity_no"),
                row.getString("item"),
                Stream.concat(Stream.of(first), joined.stream()).toList(),
                row.getString("filed_by"),
                decision == null ? null : ObjectionDecision.valueOf(decision),
                personal.open(PublicitySealing.ANSWER.in(row), row.getString("answer")),
                row.getString("handled_by"),
                ChinaTime.of(row, "decided_at"),
                ChinaTime.of(row, "ended_at"));
    }
}
