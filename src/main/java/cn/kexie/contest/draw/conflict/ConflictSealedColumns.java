package cn.kexie.contest.draw.conflict;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConflictSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfConflicts() {
        return SealedColumns.of(ConflictRegister.DECLARED_REASON);
    }
}
