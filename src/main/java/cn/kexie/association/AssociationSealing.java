package cn.kexie.association;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Officers are people. */
@Configuration(proxyBeanMethods = false)
class AssociationSealing {

    static final SealedColumn OFFICER =
            new SealedColumn("association_officer", "name", "association_no", "office", "since", "seat");

    @Bean
    SealedColumns associationSealedColumns() {
        return SealedColumns.of(OFFICER);
    }

    @Bean
    JavaMigration associationSealed(PersonalData personal) {
        return new SealingMigration(
                "24.2",
                "association sealed",
                personal,
                sealing -> sealing.seal(OFFICER).sql("""
                        alter table association add column cancelled_on date;
                        update association set cancelled_on = current_date where status = 'CANCELLED';
                        alter table association add constraint ck_association_cancelled_on
                            check (cancelled_on is null or status = 'CANCELLED')
                        """));
    }
}
