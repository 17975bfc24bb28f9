package cn.kexie.membership.roll;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the roll keeps personal data. */
@Configuration(proxyBeanMethods = false)
public class RollColumns {

    public static final SealedColumn MEMBER = new SealedColumn("member", "person", "member_no");
    public static final SealedColumn END_REASON = new SealedColumn("member", "end_reason", "member_no");
    public static final SealedColumn SPAN_REASON = new SealedColumn("member_span", "reason", "member_no", "valid_from");

    @Bean
    SealedColumns memberSealedColumns() {
        return SealedColumns.of(MEMBER, END_REASON, SPAN_REASON);
    }
}
