package cn.kexie.contest.scoring;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScoringSealedColumns {

    @Bean
    static SealedColumns sealedColumnsOfScoring() {
        return SealedColumns.of(JdbcScoreSheetRegister.SHEET_COMMENT, JdbcScoreSheetRegister.CRITERION_COMMENT);
    }
}
