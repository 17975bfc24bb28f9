package cn.kexie.membership.transfer;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where transfers keep personal data. */
@Configuration(proxyBeanMethods = false)
class TransferColumns {

    static final SealedColumn REASON = new SealedColumn("member_transfer", "reason", "case_no", "member_no");

    @Bean
    SealedColumns memberTransferSealedColumns() {
        return SealedColumns.of(REASON);
    }
}
