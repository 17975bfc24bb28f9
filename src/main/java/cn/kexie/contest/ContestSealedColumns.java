package cn.kexie.contest;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContestSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfContests() {
        return SealedColumns.of(JdbcContestRegister.SEED);
    }
}
