package cn.kexie.membership;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this room and its sub-rooms keep personal data. */
@Configuration(proxyBeanMethods = false)
public class MembershipColumns {

    public static final SealedColumn MEMBER = new SealedColumn("member", "person", "member_no");
    public static final SealedColumn END_REASON = new SealedColumn("member", "end_reason", "member_no");
    public static final SealedColumn ROSTER_FORM = new SealedColumn("member_roster_row", "form", "case_no", "row_no");
    public static final SealedColumn ROSTER_REASON =
            new SealedColumn("member_roster_row", "reason", "case_no", "row_no");

    static final SealedColumn SPAN_REASON = new SealedColumn("member_span", "reason", "member_no", "valid_from");
    static final SealedColumn APPLICATION_FORM =
            new SealedColumn("member_application", "form", "case_no", "association_no");
    static final SealedColumn APPLICATION_REASONS = new SealedColumn("member_application", "reasons", "case_no");
    static final SealedColumn REMOVAL_REASONS = new SealedColumn("member_removal", "reasons", "case_no", "member_no");

    @Bean
    SealedColumns membershipSealedColumns() {
        return SealedColumns.of(
                MEMBER,
                END_REASON,
                SPAN_REASON,
                ROSTER_FORM,
                ROSTER_REASON,
                APPLICATION_FORM,
                APPLICATION_REASONS,
                REMOVAL_REASONS);
    }
}
