package cn.kexie.establishment;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
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
}
