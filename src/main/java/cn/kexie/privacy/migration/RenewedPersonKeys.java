package cn.kexie.privacy.migration;

import cn.kexie.platform.personal.FormerKeys;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealingMigration;
import cn.kexie.platform.personal.SealingMigration.Sealing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * V41: people are found by the canonical keys of their names, those stored earlier as well. Two rows that turn out to be one
 * person where there may be one only stay two: the later keeps its former key, and the log names it.
 */
@Configuration(proxyBeanMethods = false)
class RenewedPersonKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RenewedPersonKeys.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("name", "what");
    private static final String DUPLICATE = "23505";

    /** Statements give the number of the row or case, the name or document, and the mobile where it has a column. */
    private static final List<Source> ROWS = List.of(
            Source.of("contest_judge", "name", "name_key", "select ctid::text, name from contest_judge"),
            Source.of("contest_entry_member", "name", "name_key", "select ctid::text, name from contest_entry_member"),
            Source.of("member_activity", "what", "what_key", "select ctid::text, what from member_activity"),
            Source.of("member", "person", "person_key", "select ctid::text, person from member order by member_no"),
            Source.of(
                    "member_application",
                    "form",
                    "person_key",
                    "select ctid::text, form from member_application order by case_no"),
            Source.of(
                    "member_roster_row",
                    "form",
                    "person_key",
                    "select ctid::text, form from member_roster_row order by case_no, row_no"));

    private static final List<Source> CASES = List.of(
            Source.of("contest_judge", "name", null, "select contest_no, name from contest_judge"),
            Source.of("contest_entry", "form", null, "select entry_no, form from contest_entry"),
            Source.of("establishment", "application", null, "select case_no, application from establishment"),
            Source.of("establishment", "meeting", null, "select case_no, meeting from establishment"),
            Source.of("member_application", "form", null, "select case_no, form from member_application"),
            Source.of("member_roster_row", "form", null, "select case_no, form from member_roster_row"),
            Source.of("member", "person", null, """
                    select t.case_no, m.person from member m join (
                        select case_no, member_no from member_removal union all select case_no, member_no from member_transfer
                    ) t on t.member_no = m.member_no
                    """));

    @Bean
    static JavaMigration personKeysRenewed(PersonalData personal) {
        return new SealingMigration("41", "renewed person keys", personal, sealing -> new Renewal(sealing).run());
    }

    /** Where people are named. */
    private record Source(SealedColumn column, String key, String select) {

        static Source of(String table, String column, String key, String select) {
            return new Source(new SealedColumn(table, column), key, select);
        }

        boolean isDocument() {
            return !TEXTS.contains(column.column());
        }
    }

    /** Somebody whose key is another now. */
    private record Named(String at, String name, String mobile) {}

    private static final class Renewal {

        private final Connection connection;
        private final PersonalData personal;
        private final FormerKeys former;

        Renewal(Sealing sealing) {
            this.connection = sealing.connection();
            this.personal = sealing.personal();
            this.former = new FormerKeys(personal);
        }

        void run() throws SQLException {
            for (Source source : ROWS) {
                for (Named named : changed(source, source.select())) {
                    renewRow(source, named);
                }
            }
            for (Source source : CASES) {
                for (Named named : changed(source, source.select())) {
                    renewConsent(named);
                }
            }
            objectors();
        }

        private void renewRow(Source source, Named named) throws SQLException {
            boolean whole = "person_key".equals(source.key());
            if (whole && named.mobile() == null) {
                return;
            }
            String from = whole ? former.personKey(named.name(), named.mobile()) : former.nameKey(named.name());
            String to = whole ? personal.personKey(named.name(), named.mobile()) : personal.nameKey(named.name());
            String update = "update %1$s set %2$s = ? where ctid = ?::tid and %2$s = ?"
                    .formatted(source.column().table(), source.key());
            attempt(source.column().table() + " " + named.at(), update, to, named.at(), from);
        }

        private void renewConsent(Named named) throws SQLException {
            String update = """
                    update personal_consent set name_key = ?, person_key = case when person_key = ? then ? else person_key end
                    where case_no = ? and name_key = ? and person_key in ('', ?)
                    """;
            String mobile = named.mobile() == null ? "" : named.mobile();
            String from = former.personKey(named.name(), mobile);
            attempt(
                    "personal_consent " + named.at(),
                    update,
                    personal.nameKey(named.name()),
                    from,
                    personal.personKey(named.name(), mobile),
                    named.at(),
                    former.nameKey(named.name()),
                    from);
        }

        private void objectors() throws SQLException {
            SealedColumn name = new SealedColumn("publicity_objection", "name");
            SealedColumn mobile = new SealedColumn("publicity_objection", "mobile");
            List<Named> people = new ArrayList<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery("""
                            select p.case_no, o.name, o.mobile
                            from publicity_objection o join publicity p on p.publicity_no = o.publicity_no
                            """)) {
                while (rows.next()) {
                    add(
                            new Named(
                                    rows.getString(1),
                                    personal.open(name, rows.getString(2)),
                                    personal.open(mobile, rows.getString(3))),
                            people);
                }
            }
            for (Named named : people) {
                renewConsent(named);
            }
        }

        private List<Named> changed(Source source, String select) throws SQLException {
            List<Named> people = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    String text = personal.open(source.column(), rows.getString(2));
                    collect(rows.getString(1), source.isDocument(), text, people);
                }
            }
            return people;
        }

        private void collect(String at, boolean document, String text, List<Named> people) throws SQLException {
            if (text != null && document) {
                collect(at, document(text), people);
            } else if (text != null) {
                add(new Named(at, text, null), people);
            }
        }

        /** Whatever has a name is looked up; that an enterprise has one as well finds nothing. */
        private void collect(String at, JsonNode node, List<Named> people) {
            if (node.path("name").isTextual()) {
                String mobile = node.path("mobile").asText(null);
                add(new Named(at, node.path("name").asText(), mobile), people);
            }
            node.forEach(child -> collect(at, child, people));
        }

        private void add(Named named, List<Named> people) {
            if (named.name() != null && !former.nameKey(named.name()).equals(personal.nameKey(named.name()))) {
                people.add(named);
            }
        }

        private void attempt(String what, String update, String... values) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.executeUpdate();
                connection.releaseSavepoint(before);
            } catch (SQLException refused) {
                if (!DUPLICATE.equals(refused.getSQLState())) {
                    throw refused;
                }
                connection.rollback(before);
                LOG.warn("{} 与较早的一行是同一人（姓名只有写法不同），保留原来的查重键，请核对", what);
            }
        }

        private static JsonNode document(String text) throws SQLException {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                // Jackson's message would quote the text.
                throw new SQLException("a document is no JSON");
            }
        }
    }
}
