package cn.kexie.contest.award;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AwardSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfAwards() {
        return SealedColumns.of(JdbcAwardRegister.REVOKED_REASON);
    }
}
