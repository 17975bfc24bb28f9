package cn.kexie.contest.pool;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PoolSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfJudges() {
        return SealedColumns.of(JdbcContestJudgeRegister.NAME, JdbcContestJudgeRegister.RELEASE_REASON);
    }
}
