package cn.kexie.membership;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this room and its sub-rooms keep personal data. */
@Configuration(proxyBeanMethods = false)
public class MembershipColumns {

    public static final SealedColumn MEMBER = new SealedColumn("member", "person");
    public static final SealedColumn END_REASON = new SealedColumn("member", "end_reason");
    public static final SealedColumn ROSTER_FORM = new SealedColumn("member_roster_row", "form");
    public static final SealedColumn ROSTER_REASON = new SealedColumn("member_roster_row", "reason");

    static final SealedColumn SPAN_REASON = new SealedColumn("member_span", "reason");

    @Bean
    SealedColumns membershipSealedColumns() {
        return SealedColumns.of(
                MEMBER,
                END_REASON,
                SPAN_REASON,
                ROSTER_FORM,
                ROSTER_REASON,
                new SealedColumn("member_application", "form"),
                new SealedColumn("member_application", "reasons"),
                new SealedColumn("member_removal", "reasons"),
                new SealedColumn("member_transfer", "reason"));
    }
}
