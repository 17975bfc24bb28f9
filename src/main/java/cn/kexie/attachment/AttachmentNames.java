package cn.kexie.attachment;

import cn.kexie.platform.personal.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Names of uploaded files, which often are names of people, as they stand in {@code attachment.file_name}. A name is bound to
 * the content too, so that nobody puts another file under it.
 */
@Component
class AttachmentNames {

    private final PersonalData personal;

    AttachmentNames(PersonalData personal) {
        this.personal = personal;
    }

    String open(ResultSet attachment) throws SQLException {
        return personal.open(AttachmentSealing.FILE_NAME.in(attachment), attachment.getString("file_name"));
    }

    String seal(String attachmentId, String sha256, String fileName) {
        return personal.seal(AttachmentSealing.FILE_NAME.of(attachmentId, sha256), fileName);
    }
}
