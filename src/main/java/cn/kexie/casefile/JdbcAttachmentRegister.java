package cn.kexie.casefile;

import cn.kexie.platform.ChinaTime;
import cn.kexie.privacy.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachmentRegister implements AttachmentRegister {

    private final JdbcClient jdbc;
    private final AttachmentNames names;

    JdbcAttachmentRegister(JdbcClient jdbc, AttachmentNames names) {
        this.jdbc = jdbc;
        this.names = names;
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
                .query((row, i) -> attachment(row, names))
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
    public List<String> removeFiled(String caseNo, Predicate<String> items, OffsetDateTime at) {
        List<Filed> removed = filed(caseNo).stream()
                .filter(attachment -> attachment.items().stream().allMatch(items))
                .toList();
        return jdbc.sql("""
                        update attachment a set file_name = removed.name, removed_at = :at
                        from unnest(:ids::text[], :names::text[]) as removed (attachment_id, name)
                        where a.attachment_id = removed.attachment_id and removed_at is null
                          and not exists (select from case_material o
                              where o.attachment_id = a.attachment_id and o.case_no <> :caseNo)
                        returning sha256
                        """)
                .param("at", at)
                .param("caseNo", caseNo)
                .param("ids", removed.stream().map(Filed::attachmentId).toArray(String[]::new))
                .param(
                        "names",
                        removed.stream()
                                .map(one -> names.seal(one.attachmentId(), one.sha256(), PersonalRecords.REMOVED))
                                .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What stands in this case and in no other. */
    private List<Filed> filed(String caseNo) {
        return jdbc.sql("""
                        select a.attachment_id, a.sha256, array_agg(distinct m.item) as items
                        from case_material m join attachment a using (attachment_id)
                        where m.case_no = :caseNo and a.removed_at is null
                          and not exists (select from case_material o
                              where o.attachment_id = a.attachment_id and o.case_no <> :caseNo)
                        group by a.attachment_id
                        """)
                .param("caseNo", caseNo)
                .query((row, i) -> new Filed(row.getString("attachment_id"), row.getString("sha256"), List.of((String[])
                        row.getArray("items").getArray())))
                .list();
    }

    private record Filed(String attachmentId, String sha256, List<String> items) {}

    @Override
    public List<String> removedSince(OffsetDateTime time) {
        return jdbc.sql("select sha256 from attachment where removed_at >= ?")
                .param(time)
                .query(String.class)
                .list();
    }

    static Attachment attachment(ResultSet row, AttachmentNames names) throws SQLException {
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
