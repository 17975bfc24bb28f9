package cn.kexie.casefile;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may name a person in a case file: whatever somebody wrote in his own words. */
@Configuration(proxyBeanMethods = false)
class CasefileSealing {

    static final SealedColumn REASON = new SealedColumn("case_file", "reason", "case_no");
    static final SealedColumn EVENT = new SealedColumn("case_event", "text", "case_no", "event", "at", "by_role");
    static final SealedColumn CORRECTION =
            new SealedColumn("case_correction", "reason", "case_no", "item", "requested_at");
    static final SealedColumn AMENDMENT =
            new SealedColumn("case_correction", "amendment", "case_no", "item", "requested_at");
    static final SealedColumn OPINION =
            new SealedColumn("case_opinion", "opinion", "case_no", "step", "decision", "at");

    @Bean
    SealedColumns casefileSealedColumns() {
        return SealedColumns.of(REASON, EVENT, CORRECTION, AMENDMENT, OPINION);
    }
}
