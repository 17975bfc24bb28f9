package cn.kexie.establishment;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application and the report of the meeting name people and are kept whole, sealed. */
@Configuration(proxyBeanMethods = false)
class EstablishmentSealing {

    private static final SealedColumn APPLICATION = new SealedColumn("establishment", "application");
    private static final SealedColumn MEETING = new SealedColumn("establishment", "meeting");

    @Bean
    SealedColumns establishmentSealedColumns() {
        return SealedColumns.of(APPLICATION, MEETING);
    }
}
