package cn.kexie.membership.migration;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** V28.25: the cases of this room that are older than the record of consent are found by their people, too. */
@Component
class IndexedMembership implements JavaMigration {

    private static final int PORTION = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OF_MEMBER = """
            select t.case_no, 'DECLARED' as basis, m.person as sealed
            from %s t join member m on m.member_no = t.member_no where m.person_key is not null
            """;

    private final PersonalData personal;

    IndexedMembership(PersonalData personal) {
        this.personal = personal;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("28.25");
    }

    @Override
    public String getDescription() {
        return "indexed membership";
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
        // Entries by digest alone, which cannot tell the name.
        jdbc.execute("""
                delete from personal_consent where name_key = '' and case_no in (
                    select case_no from member_application union select case_no from member_roster)
                """);
        index(jdbc, new SealedColumn("member_application", "form"), """
                select case_no, 'PERSON' as basis, form as sealed from member_application
                where person_key is not null
                """);
        index(jdbc, new SealedColumn("member_roster_row", "form"), """
                select r.case_no, case when h.consent_declared then 'DECLARED' else 'PERSON' end as basis,
                    r.form as sealed
                from member_roster_row r join member_roster h on h.case_no = r.case_no where r.person_key is not null
                """);
        index(jdbc, new SealedColumn("member", "person"), OF_MEMBER.formatted("member_removal"));
        index(jdbc, new SealedColumn("member", "person"), OF_MEMBER.formatted("member_transfer"));
    }

    private void index(JdbcTemplate jdbc, SealedColumn column, String people) {
        List<Object[]> portion = new ArrayList<>();
        jdbc.query(people, row -> {
            portion.add(entry(column, row));
            if (portion.size() == PORTION) {
                keep(jdbc, portion);
            }
        });
        keep(jdbc, portion);
    }

    private Object[] entry(SealedColumn column, ResultSet row) throws SQLException {
        JsonNode person = person(personal.open(column, row.getString("sealed")));
        String name = person.path("name").asText();
        return new Object[] {
            row.getString("case_no"),
            personal.nameKey(name),
            personal.personKey(name, person.path("mobile").asText()),
            row.getString("basis"),
            row.getString("case_no")
        };
    }

    private static void keep(JdbcTemplate jdbc, List<Object[]> portion) {
        if (!portion.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into personal_consent (case_no, name_key, person_key, basis, notice, given_at)
                    select ?, ?, ?, ?, '-', submitted_at from case_file where case_no = ?
                    on conflict do nothing
                    """, portion);
            portion.clear();
        }
    }

    private static JsonNode person(String document) throws SQLException {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the text.
            throw new SQLException("a person is no JSON");
        }
    }
}
