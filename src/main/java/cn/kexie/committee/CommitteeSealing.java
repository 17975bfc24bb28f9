package cn.kexie.committee;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import org.flywaydb.core.api.migration.JavaMigration;
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

    /** A ballot stays as it was cast; only its words may be sealed with another key or taken out. */
    @Bean
    JavaMigration ballotsSealed(PersonalData personal) {
        return new SealingMigration(
                "24.5",
                "ballots sealed",
                personal,
                sealing -> sealing.sql("alter table committee_ballot disable trigger tr_committee_ballot_fact")
                        .seal(OPINION)
                        .sql("alter table committee_ballot enable trigger tr_committee_ballot_fact")
                        .sql("""
                                create or replace function refuse_ballot_change() returns trigger
                                    language plpgsql as
                                $$
                                begin
                                    if tg_op = 'UPDATE'
                                        and (new.vote_id, new.user_id, new.choice, new.cast_at)
                                            is not distinct from (old.vote_id, old.user_id, old.choice, old.cast_at)
                                        and (new.opinion is null
                                            or new.opinion ~ '^[0-9a-f]{8}[.]' and left(new.opinion, 9) <> left(old.opinion, 9))
                                    then
                                        return new;
                                    end if;
                                    raise exception '表决票投出后不能更改或者删除';
                                end
                                $$
                                """));
    }
}
