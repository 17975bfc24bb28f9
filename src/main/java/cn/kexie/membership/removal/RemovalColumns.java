package cn.kexie.membership.removal;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where removals keep personal data. */
@Configuration(proxyBeanMethods = false)
class RemovalColumns {

    static final SealedColumn REASONS = new SealedColumn("member_removal", "reasons", "case_no", "member_no");

    @Bean
    SealedColumns memberRemovalSealedColumns() {
        return SealedColumns.of(REASONS);
    }
}
