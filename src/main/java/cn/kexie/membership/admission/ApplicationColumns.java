package cn.kexie.membership.admission;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where applications keep personal data. */
@Configuration(proxyBeanMethods = false)
class ApplicationColumns {

    static final SealedColumn FORM = new SealedColumn("member_application", "form", "case_no", "association_no");
    static final SealedColumn REASONS = new SealedColumn("member_application", "reasons", "case_no");

    @Bean
    SealedColumns memberApplicationSealedColumns() {
        return SealedColumns.of(FORM, REASONS);
    }
}
