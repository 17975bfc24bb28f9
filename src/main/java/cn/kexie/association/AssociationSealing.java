package cn.kexie.association;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
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
}
