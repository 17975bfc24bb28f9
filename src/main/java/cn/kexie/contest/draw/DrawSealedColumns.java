package cn.kexie.contest.draw;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrawSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfDraws() {
        return SealedColumns.of(CommitmentRegister.SEED);
    }
}
