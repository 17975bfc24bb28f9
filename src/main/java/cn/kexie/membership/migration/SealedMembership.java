package cn.kexie.membership.migration;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * V25: what tells who members and applicants are is sealed, and people are found by keys instead of names and mobiles. Each
 * table is written anew at the end, so that no page of it keeps what the dropped columns held.
 */
@Component
class SealedMembership implements JavaMigration {

    private static final int PORTION = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PersonalData personal;
    private final FormerIdNumbers idNumbers;

    SealedMembership(PersonalData personal, FormerIdNumbers idNumbers) {
        this.personal = personal;
        this.idNumbers = idNumbers;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("25");
    }

    @Override
    public String getDescription() {
        return "sealed membership";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.setFetchSize(PORTION);
        members(jdbc);
        spans(jdbc);
        applications(jdbc);
        rosterRows(jdbc);
        removals(jdbc);
        transfers(jdbc);
    }

    private void members(JdbcTemplate jdbc) {
        jdbc.execute("alter table member add column person text, add column person_key text");
        SealedColumn person = new SealedColumn("member", "person", "member_no");
        SealedColumn endReason = new SealedColumn("member", "end_reason", "member_no");
        rewrite(
                jdbc,
                """
                select member_no, name, sex, birth_month, mobile, email, political_status, id_number, end_reason
                from member
                """,
                "update member set person = ?, person_key = ?, end_reason = ? where member_no = ?",
                (row, index) -> new Object[] {
                    personal.seal(person.in(row), person(row).toString()),
                    personal.personKey(row.getString("name"), row.getString("mobile")),
                    personal.seal(endReason.in(row), row.getString("end_reason")),
                    row.getString("member_no")
                });
        tellApart(jdbc, "member", "member_no", "status in ('ACTIVE', 'SUSPENDED')");
        jdbc.execute("""
                alter table member
                    drop column name, drop column sex, drop column birth_month, drop column mobile,
                    drop column email, drop column political_status, drop column id_number,
                    alter column person type text using person || '',
                    alter column person set not null,
                    add constraint ck_member_person_key
                        check (person_key is not null or status not in ('ACTIVE', 'SUSPENDED'))
                """);
        jdbc.execute("""
                create unique index uq_member_person on member (association_no, person_key)
                    where status in ('ACTIVE', 'SUSPENDED')
                """);
        jdbc.execute("comment on column member.person is '姓名、性别、出生年月、手机、邮箱、政治面貌、身份证件号码，密文'");
        jdbc.execute("comment on column member.person_key is '姓名和手机号的摘要，用于查重；已删除个人信息的为空'");
    }

    private ObjectNode person(ResultSet row) throws SQLException {
        ObjectNode person = JSON.createObjectNode();
        person.put("name", row.getString("name"));
        person.put("sex", row.getString("sex"));
        person.put("birthMonth", row.getString("birth_month"));
        person.put("mobile", row.getString("mobile"));
        person.put("email", row.getString("email"));
        person.put("politicalStatus", row.getString("political_status"));
        person.put("idNumber", idNumbers.opened(row.getString("id_number")));
        return person;
    }

    private void spans(JdbcTemplate jdbc) {
        SealedColumn reason = new SealedColumn("member_span", "reason", "member_no", "valid_from");
        rewrite(
                jdbc,
                "select member_no, valid_from, reason from member_span where reason is not null",
                "update member_span set reason = ? where member_no = ? and valid_from = ?",
                (row, index) -> new Object[] {
                    personal.seal(reason.in(row), row.getString("reason")),
                    row.getString("member_no"),
                    row.getObject("valid_from")
                });
        jdbc.execute("alter table member_span alter column reason type text using reason || ''");
    }

    private void applications(JdbcTemplate jdbc) {
        jdbc.execute("alter table member_application rename column form to plain_form");
        jdbc.execute("""
                alter table member_application
                    add column form text, add column person_key text, add column reasons text
                """);
        SealedColumn form = new SealedColumn("member_application", "form", "case_no", "association_no");
        SealedColumn reasons = new SealedColumn("member_application", "reasons", "case_no");
        rewrite(
                jdbc,
                "select case_no, association_no, name, mobile, plain_form, rejection, appeal from member_application",
                "update member_application set form = ?, person_key = ?, reasons = ? where case_no = ?",
                (row, index) -> new Object[] {
                    personal.seal(form.in(row), form(row)),
                    personal.personKey(row.getString("name"), row.getString("mobile")),
                    personal.seal(reasons.in(row), texts(row, "rejection", "rejection", "appeal", "appeal")),
                    row.getString("case_no")
                });
        tellApart(jdbc, "member_application", "case_no", "open");
        jdbc.execute("""
                alter table member_application
                    drop column name, drop column mobile, drop column plain_form, drop column rejection,
                    drop column appeal,
                    alter column form type text using form || '',
                    alter column form set not null,
                    alter column reasons set not null,
                    add constraint ck_member_application_person_key check (person_key is not null or not open)
                """);
        jdbc.execute("""
                create unique index uq_member_application_open on member_application (association_no, person_key)
                    where open
                """);
        jdbc.execute("comment on column member_application.form is '会员申请表，密文'");
        jdbc.execute("comment on column member_application.reasons is '不予入会的理由和申请复核的理由，密文'");
    }

    private void rosterRows(JdbcTemplate jdbc) {
        jdbc.execute("alter table member_roster_row rename column form to plain_form");
        jdbc.execute("alter table member_roster_row add column form text, add column person_key text");
        SealedColumn form = new SealedColumn("member_roster_row", "form", "case_no", "row_no");
        SealedColumn reason = new SealedColumn("member_roster_row", "reason", "case_no", "row_no");
        rewrite(
                jdbc,
                "select case_no, row_no, name, mobile, plain_form, reason from member_roster_row",
                "update member_roster_row set form = ?, person_key = ?, reason = ? where case_no = ? and row_no = ?",
                (row, index) -> new Object[] {
                    personal.seal(form.in(row), form(row)),
                    personal.personKey(row.getString("name"), row.getString("mobile")),
                    personal.seal(reason.in(row), row.getString("reason")),
                    row.getString("case_no"),
                    row.getInt("row_no")
                });
        String open = "(decision is null or decision = 'APPROVED')";
        tellApart(jdbc, "member_roster_row", "case_no || '/' || row_no", open);
        jdbc.execute("""
                alter table member_roster_row
                    drop column name, drop column mobile, drop column plain_form,
                    alter column form type text using form || '',
                    alter column form set not null,
                    add constraint ck_member_roster_row_person_key check (person_key is not null or not %s)
                """.formatted(open));
        jdbc.execute("""
                create unique index uq_member_roster_row_open on member_roster_row (association_no, person_key)
                    where decision is null or decision = 'APPROVED'
                """);
        jdbc.execute("comment on column member_roster_row.form is '会员申请表，密文'");
    }

    private void removals(JdbcTemplate jdbc) {
        jdbc.execute("alter table member_removal add column reasons text");
        SealedColumn reasons = new SealedColumn("member_removal", "reasons", "case_no", "member_no");
        rewrite(
                jdbc,
                "select case_no, member_no, reason, appeal from member_removal",
                "update member_removal set reasons = ? where case_no = ?",
                (row, index) -> new Object[] {
                    personal.seal(reasons.in(row), texts(row, "proposal", "reason", "appeal", "appeal")),
                    row.getString("case_no")
                });
        jdbc.execute("""
                alter table member_removal
                    drop column reason, drop column appeal,
                    alter column reasons type text using reasons || '',
                    alter column reasons set not null
                """);
        jdbc.execute("comment on column member_removal.reasons is '除名的理由和申请复核的理由，密文'");
    }

    private void transfers(JdbcTemplate jdbc) {
        SealedColumn reason = new SealedColumn("member_transfer", "reason", "case_no", "member_no");
        rewrite(
                jdbc,
                "select case_no, member_no, reason from member_transfer",
                "update member_transfer set reason = ? where case_no = ?",
                (row, index) ->
                        new Object[] {personal.seal(reason.in(row), row.getString("reason")), row.getString("case_no")
                        });
        jdbc.execute("alter table member_transfer alter column reason type text using reason || ''");
    }

    /**
     * Names that differ in nothing but spaces or dots are one person from now on. Where two such rows are open, the later one
     * gets a key nobody else will ever have.
     */
    private static void tellApart(JdbcTemplate jdbc, String table, String id, String open) {
        jdbc.execute("""
                update %1$s t set person_key = t.person_key || '#' || %2$s
                from (select %2$s as id, row_number() over (partition by association_no, person_key order by %2$s) as n
                    from %1$s where %3$s) o
                where o.id = %2$s and o.n > 1
                """.formatted(table, id, open));
    }

    private static void rewrite(JdbcTemplate jdbc, String rows, String update, RowMapper<Object[]> anew) {
        List<Object[]> portion = new ArrayList<>();
        jdbc.query(rows, row -> {
            portion.add(anew.mapRow(row, 0));
            if (portion.size() == PORTION) {
                jdbc.batchUpdate(update, portion);
                portion.clear();
            }
        });
        if (!portion.isEmpty()) {
            jdbc.batchUpdate(update, portion);
        }
    }

    private String form(ResultSet row) throws SQLException {
        try {
            JsonNode form = JSON.readTree(row.getString("plain_form"));
            if (form.hasNonNull("idNumber")) {
                ((ObjectNode) form)
                        .put("idNumber", idNumbers.opened(form.get("idNumber").asText()));
            }
            return form.toString();
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the text.
            throw new SQLException("a form is no JSON");
        }
    }

    /** @param fields name of a field and the column it comes from, in turn */
    private static String texts(ResultSet row, String... fields) throws SQLException {
        ObjectNode texts = JSON.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            texts.put(fields[i], row.getString(fields[i + 1]));
        }
        return texts.toString();
    }
}
