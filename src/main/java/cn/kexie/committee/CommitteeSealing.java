package cn.kexie.committee;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Voters write in their own words about people. What is voted on is told by number, not by name. */
@Configuration(proxyBeanMethods = false)
class CommitteeSealing {

    static final SealedColumn OPINION = new SealedColumn("committee_ballot", "opinion", "vote_id", "user_id");

    @Bean
    SealedColumns committeeSealedColumns() {
        return SealedColumns.of(OPINION);
    }
}
