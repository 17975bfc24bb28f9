package cn.kexie.contest.entry;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntrySealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfEntries() {
        return SealedColumns.of(EntrySeal.FORM, EntrySeal.NAME);
    }
}
