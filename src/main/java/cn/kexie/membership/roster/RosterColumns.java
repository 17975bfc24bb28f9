package cn.kexie.membership.roster;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where rosters keep personal data. */
@Configuration(proxyBeanMethods = false)
public class RosterColumns {

    public static final SealedColumn FORM = new SealedColumn("member_roster_row", "form", "case_no", "row_no");
    public static final SealedColumn REASON = new SealedColumn("member_roster_row", "reason", "case_no", "row_no");

    @Bean
    SealedColumns memberRosterSealedColumns() {
        return SealedColumns.of(FORM, REASON);
    }
}
