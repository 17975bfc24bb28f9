package cn.kexie.membership.activity;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a member took part in is told in free words; the same words on the same day are one activity. */
@Configuration(proxyBeanMethods = false)
class ActivityColumns {

    static final SealedColumn WHAT = new SealedColumn("member_activity", "what", "member_no", "active_on", "what_key");

    @Bean
    SealedColumns activitySealedColumns() {
        return SealedColumns.of(WHAT);
    }
}
