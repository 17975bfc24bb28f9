package cn.kexie.attachment;

import cn.kexie.privacy.PersonalRecords;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachmentRegister implements AttachmentRegister {

    private final JdbcClient jdbc;
    private final AttachmentNames names;
    private final AttachmentRows rows;

    JdbcAttachmentRegister(JdbcClient jdbc, AttachmentNames names, AttachmentRows rows) {
        this.jdbc = jdbc;
        this.names = names;
        this.rows = rows;
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
                        names.seal(attachment.attachmentId(), attachment.sha256(), attachment.fileName()),
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
        return jdbc.sql("select * from attachment where attachment_id = any(:ids) and removed_at is null")
                .param("ids", attachmentIds.toArray(String[]::new))
                .query((row, i) -> rows.of(row))
                .list();
    }

    @Override
    public Unfiled unfiled(String creditCode) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(size), 0) from attachment a
                        where credit_code = ? and removed_at is null
                          and not exists (select from case_material m where m.attachment_id = a.attachment_id)
                        """)
                .param(creditCode)
                .query((row, i) -> new Unfiled(row.getLong(1), row.getLong(2)))
                .single();
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
        return jdbc.sql("select exists (select from attachment where sha256 = ? and removed_at is null)")
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

    @Override
    public List<String> remove(Collection<String> attachmentIds, OffsetDateTime at) {
        Map<String, String> contents = filedOnce(attachmentIds);
        return jdbc.sql("""
                        update attachment a set file_name = removed.name, removed_at = :at
                        from unnest(:ids::text[], :names::text[]) as removed (attachment_id, name)
                        where a.attachment_id = removed.attachment_id and removed_at is null
                        returning sha256
                        """)
                .param("at", at)
                .param("ids", contents.keySet().toArray(String[]::new))
                .param(
                        "names",
                        contents.entrySet().stream()
                                .map(one -> names.seal(one.getKey(), one.getValue(), PersonalRecords.REMOVED))
                                .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Digests by id. */
    private Map<String, String> filedOnce(Collection<String> attachmentIds) {
        Map<String, String> contents = new LinkedHashMap<>();
        jdbc.sql("""
                        select attachment_id, sha256 from attachment a
                        where attachment_id = any(:ids) and removed_at is null
                          and 1 >= (select count(distinct case_no) from case_material m
                              where m.attachment_id = a.attachment_id)
                        """)
                .param("ids", attachmentIds.toArray(String[]::new))
                .query((row, i) -> contents.put(row.getString("attachment_id"), row.getString("sha256")))
                .list();
        return contents;
    }

    @Override
    public List<String> removedSince(OffsetDateTime time) {
        return jdbc.sql("select sha256 from attachment where removed_at >= ?")
                .param(time)
                .query(String.class)
                .list();
    }
}
