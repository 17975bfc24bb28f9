package cn.kexie.membership.life;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import cn.kexie.platform.personal.SealingMigration.Sealing;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a member took part in is told in free words; the same words on the same day are one activity. */
@Configuration(proxyBeanMethods = false)
class ActivitySealing {

    static final SealedColumn WHAT = new SealedColumn("member_activity", "what", "member_no", "active_on", "what_key");

    @Bean
    SealedColumns activitySealedColumns() {
        return SealedColumns.of(WHAT, JdbcMemberTransferRegister.REASON);
    }

    @Bean
    JavaMigration activitiesSealed(PersonalData personal) {
        return new SealingMigration("28.30", "activities sealed", personal, ActivitySealing::seal);
    }

    private static void seal(Sealing sealing) throws SQLException {
        sealing.sql("alter table member_activity drop constraint pk_member_activity, add column what_key text");
        digest(sealing);
        sealing.sql("""
                delete from member_activity a using member_activity same
                where a.member_no = same.member_no and a.active_on = same.active_on
                    and a.what_key = same.what_key and a.ctid < same.ctid
                """);
        sealing.seal(WHAT).sql("""
                        alter table member_activity alter column what_key set not null,
                            add constraint pk_member_activity primary key (member_no, active_on, what_key)
                        """);
    }

    private static void digest(Sealing sealing) throws SQLException {
        try (Statement select = sealing.connection().createStatement();
                ResultSet words = select.executeQuery("select distinct what from member_activity");
                PreparedStatement update = sealing.connection()
                        .prepareStatement("update member_activity set what_key = ? where what = ?")) {
            while (words.next()) {
                update.setString(1, sealing.personal().nameKey(words.getString(1)));
                update.setString(2, words.getString(1));
                update.executeUpdate();
            }
        }
    }
}
