package cn.kexie.attachment;

import cn.kexie.platform.ChinaTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Attachments as they stand in the rows of a statement that joins them. */
@Component
public class AttachmentRows {

    private final AttachmentNames names;

    AttachmentRows(AttachmentNames names) {
        this.names = names;
    }

    public Attachment of(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("attachment_id"),
                row.getString("credit_code"),
                names.open(row),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                ChinaTime.of(row, "uploaded_at"),
                row.getObject("removed_at") != null);
    }
}
