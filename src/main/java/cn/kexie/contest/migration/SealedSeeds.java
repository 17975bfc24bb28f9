package cn.kexie.contest.migration;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealingMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * V46: the seeds of contests are sealed. Those of contests that were drawn stay what they were, published and with method 1
 * in the files of their draws; whatever is drawn from now on has a seed of its own beside them.
 */
@Configuration(proxyBeanMethods = false)
class SealedSeeds {

    static final String VERSION = "46";

    @Bean
    static SealingMigration sealingOfSeeds(PersonalData personal) {
        return new SealingMigration(
                VERSION,
                "seeds of contests sealed",
                personal,
                sealing -> sealing.seal(new SealedColumn("contest", "seed", "contest_no"))
                        .sql("comment on column contest.seed is '密文；发布时生成，首次抽取后公开，公开前只公布其摘要 seed_digest'"));
    }
}
