package cn.kexie.publicity;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A list names people, in public for some days only; who objects, and why, is never public. */
@Configuration(proxyBeanMethods = false)
class PublicitySealing {

    static final SealedColumn ITEM = new SealedColumn("publicity_item", "text", "publicity_no", "key");
    static final SealedColumn NAME =
            new SealedColumn("publicity_objection", "name", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn MOBILE =
            new SealedColumn("publicity_objection", "mobile", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn REASON =
            new SealedColumn("publicity_objection", "reason", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn ANSWER =
            new SealedColumn("publicity_objection", "answer", "publicity_no", "item", "filed_by", "filed_at");

    @Bean
    SealedColumns publicitySealedColumns() {
        return SealedColumns.of(ITEM, NAME, MOBILE, REASON, ANSWER);
    }

    @Bean
    JavaMigration publicitySealed(PersonalData personal) {
        return new SealingMigration(
                "24.4",
                "publicity sealed",
                personal,
                sealing ->
                        sealing.seal(ITEM).seal(NAME).seal(MOBILE).seal(REASON).seal(ANSWER));
    }
}
