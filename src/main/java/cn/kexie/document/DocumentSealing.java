package cn.kexie.document;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
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
}
