package cn.kexie.casefile;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may name a person in a case file: whatever somebody wrote in his own words, and the names of files. */
@Configuration(proxyBeanMethods = false)
class CasefileSealing {

    static final SealedColumn REASON = new SealedColumn("case_file", "reason", "case_no");
    static final SealedColumn EVENT = new SealedColumn("case_event", "text", "case_no", "event", "at", "by_role");
    static final SealedColumn CORRECTION =
            new SealedColumn("case_correction", "reason", "case_no", "item", "requested_at");
    static final SealedColumn OPINION =
            new SealedColumn("case_opinion", "opinion", "case_no", "step", "decision", "at");
    static final SealedColumn FILE_NAME = new SealedColumn("attachment", "file_name", "attachment_id", "sha256");

    @Bean
    SealedColumns casefileSealedColumns() {
        return SealedColumns.of(REASON, EVENT, CORRECTION, OPINION, FILE_NAME);
    }

    /** The reason of a result leaves the JSON of the result, which rules and lists read. */
    @Bean
    JavaMigration casefileSealed(PersonalData personal) {
        return new SealingMigration(
                "24",
                "casefile sealed",
                personal,
                sealing -> sealing.sql("""
                        alter table case_file add column reason text;
                        update case_file set reason = result ->> 'reason', result = result - 'reason'
                        where result ->> 'reason' is not null;
                        alter table attachment drop constraint ck_attachment_file_name, add column removed_at timestamptz;
                        create index ix_attachment_removed on attachment (removed_at) where removed_at is not null;
                        comment on column attachment.removed_at is '内容应当事人要求或者保存期满已删除';
                        update deadline_extension set reason = '理由见审核意见'
                        """)
                        .seal(REASON)
                        .seal(EVENT)
                        .seal(CORRECTION)
                        .seal(OPINION)
                        .seal(FILE_NAME));
    }
}
