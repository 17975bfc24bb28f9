package cn.kexie.establishment;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import cn.kexie.platform.text.CanonicalKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application and the report of the meeting name people and are kept whole, sealed. */
@Configuration(proxyBeanMethods = false)
class EstablishmentSealing {

    static final SealedColumn APPLICATION = new SealedColumn("establishment", "application", "case_no");
    static final SealedColumn MEETING = new SealedColumn("establishment", "meeting", "case_no");

    @Bean
    SealedColumns establishmentSealedColumns() {
        return SealedColumns.of(APPLICATION, MEETING);
    }

    @Bean
    JavaMigration establishmentSealed(PersonalData personal) {
        return new SealingMigration(
                "24.1",
                "establishment sealed",
                personal,
                sealing -> sealing.seal(APPLICATION).seal(MEETING));
    }

    /** The name applied for is compared with those of the district while the application is open. */
    @Bean
    JavaMigration establishmentNamesKeyed(PersonalData personal, ObjectMapper json) {
        return new SealingMigration("40.2", "keyed names applied for", personal, sealing -> {
            sealing.sql("alter table establishment add column region_code text, add column name_key text");
            try (Statement select = sealing.connection().createStatement();
                    ResultSet rows = select.executeQuery("select case_no, application from establishment");
                    PreparedStatement update = sealing.connection()
                            .prepareStatement(
                                    "update establishment set region_code = ?, name_key = ? where case_no = ?")) {
                while (rows.next()) {
                    JsonNode application = read(json, personal.open(APPLICATION.in(rows), rows.getString(2)));
                    update.setString(1, application.at("/enterprise/regionCode").asText());
                    update.setString(
                            2,
                            CanonicalKey.of(application.path("associationName").asText()));
                    update.setString(3, rows.getString(1));
                    update.addBatch();
                }
                update.executeBatch();
            }
            sealing.sql("create index ix_establishment_name on establishment (region_code, name_key)");
        });
    }

    private static JsonNode read(ObjectMapper json, String application) throws SQLException {
        try {
            return json.readTree(application);
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the text.
            throw new SQLException("an application is no JSON");
        }
    }
}
