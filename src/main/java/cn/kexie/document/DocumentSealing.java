package cn.kexie.document;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealingMigration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a letter says may name people; what it is about never does, for whoever verifies it reads that. */
@Configuration(proxyBeanMethods = false)
class DocumentSealing {

    static final SealedColumn CONTENT = new SealedColumn("official_document", "content", "id", "case_no", "kind");
    static final SealedColumn RENDERING = new SealedColumn("document_rendering", "content", "document_id");
    static final SealedColumn REVOKED_REASON = new SealedColumn("official_document", "revoked_reason", "id");

    @Bean
    SealedColumns documentSealedColumns() {
        return SealedColumns.of(CONTENT, RENDERING, REVOKED_REASON);
    }

    @Bean
    JavaMigration documentsSealed(PersonalData personal) {
        return new SealingMigration(
                "24.3",
                "documents sealed",
                personal,
                sealing -> sealing.seal(CONTENT)
                        .seal(REVOKED_REASON)
                        .sql("comment on table official_document is '已印发的文书；版面由本行与模板生成，不另存 PDF'")
                        .sql("comment on column official_document.content is '填入模板的内容（JSON），加密'")
                        .sql("comment on column official_document.subject is '核验时公开的事由，不含个人信息'"));
    }
}
