package cn.kexie.matter.casefile;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an applicant filed and handed in later names people. */
@Configuration(proxyBeanMethods = false)
class MatterSealing {

    static final SealedColumn APPLICATION = new SealedColumn("matter_case", "application", "case_no");
    static final SealedColumn PAPER = new SealedColumn("matter_paper", "content", "case_no", "form", "no");

    @Bean
    SealedColumns matterSealedColumns() {
        return SealedColumns.of(APPLICATION, PAPER);
    }
}
