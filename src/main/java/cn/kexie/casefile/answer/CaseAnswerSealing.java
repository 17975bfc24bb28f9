package cn.kexie.casefile.answer;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff filled in may name people. */
@Configuration(proxyBeanMethods = false)
class CaseAnswerSealing {

    static final SealedColumn VALUE =
            new SealedColumn("case_answer", "value", "case_no", "step", "field", "answered_at");

    @Bean
    SealedColumns caseAnswerSealedColumns() {
        return SealedColumns.of(VALUE);
    }
}
