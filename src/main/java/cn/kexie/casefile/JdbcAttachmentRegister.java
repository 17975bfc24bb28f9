package cn.kexie.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachmentRegister implements AttachmentRegister {

    private final JdbcClient jdbc;

    JdbcAttachmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Attachment attachment) {
        jdbc.sql("""
                insert into attachment (attachment_id, credit_code, file_name, media_type, size, sha256, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        attachment.attachmentId(),
                        attachment.creditCode(),
                        attachment.fileName(),
                        attachment.mediaType(),
                        attachment.size(),
                        attachment.sha256(),
                        attachment.uploadedAt())
                .update();
    }

    @Override
    public Optional<Attachment> find(String attachmentId) {
        return findAll(List.of(attachmentId)).stream().findFirst();
    }

    @Override
    public List<Attachment> findAll(Collection<String> attachmentIds) {
        return jdbc.sql("select * from attachment where attachment_id = any(:ids)")
                .param("ids", attachmentIds.toArray(String[]::new))
                .query((row, i) -> attachment(row))
                .list();
    }

    @Override
    public void lockContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 4))")
                .param("attachment " + sha256)
                .query((row, i) -> true)
                .single();
    }

    @Override
    public boolean usesContent(String sha256) {
        return jdbc.sql("select exists (select from attachment where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<String> removeUnfiled(OffsetDateTime time) {
        return jdbc.sql("""
                delete from attachment where attachment_id in (
                    select attachment_id from attachment
                    where uploaded_at < ?
                      and not exists (select from case_material m where m.attachment_id = attachment.attachment_id)
                    order by uploaded_at limit 500
                    for update skip locked)
                returning sha256
                """).param(time).query(String.class).list();
    }

    static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("attachment_id"),
                row.getString("credit_code"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                ChinaTime.of(row, "uploaded_at"));
    }
}
