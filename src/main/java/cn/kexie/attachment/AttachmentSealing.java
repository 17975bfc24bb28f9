package cn.kexie.attachment;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names of files often name people. */
@Configuration(proxyBeanMethods = false)
class AttachmentSealing {

    static final SealedColumn FILE_NAME = new SealedColumn("attachment", "file_name", "attachment_id", "sha256");

    @Bean
    SealedColumns attachmentSealedColumns() {
        return SealedColumns.of(FILE_NAME);
    }
}
