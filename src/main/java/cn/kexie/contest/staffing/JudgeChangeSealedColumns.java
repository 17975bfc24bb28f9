package cn.kexie.contest.staffing;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JudgeChangeSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfJudgeChanges() {
        return SealedColumns.of(JdbcJudgeChangeRegister.NOMINATIONS, JdbcJudgeChangeRegister.REASON);
    }
}
