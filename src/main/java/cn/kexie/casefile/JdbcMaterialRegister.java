package cn.kexie.casefile;

import cn.kexie.platform.ChinaTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMaterialRegister implements MaterialRegister {

    private final JdbcClient jdbc;
    private final AttachmentNames names;

    JdbcMaterialRegister(JdbcClient jdbc, AttachmentNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public void attach(String caseNo, Map<String, String> attachmentIdsByItem, OffsetDateTime at) {
        String[] items = attachmentIdsByItem.keySet().toArray(String[]::new);
        String[] attachmentIds = attachmentIdsByItem.values().toArray(String[]::new);
        jdbc.sql("""
                update case_material set replaced_at = ? where case_no = ? and item = any(?) and replaced_at is null
                """).params(at, caseNo, items).update();
        jdbc.sql("""
                insert into case_material (case_no, item, attachment_id, version, attached_at)
                select :caseNo, filed.item, filed.attachment_id,
                    (select coalesce(max(m.version), 0) + 1
                     from case_material m where m.case_no = :caseNo and m.item = filed.item),
                    :at
                from unnest(:items::text[], :attachmentIds::text[]) with ordinality as filed (item, attachment_id, position)
                order by filed.position
                """)
                .param("caseNo", caseNo)
                .param("items", items)
                .param("attachmentIds", attachmentIds)
                .param("at", at)
                .update();
    }

    @Override
    public List<Material> of(String caseNo) {
        return jdbc.sql("""
                select m.*, a.*, min(m.id) over (partition by m.item) as first_filed
                from case_material m join attachment a using (attachment_id)
                where m.case_no = ?
                order by first_filed, m.version desc
                """)
                .param(caseNo)
                .query((row, i) -> new Material(
                        row.getString("item"),
                        row.getInt("version"),
                        JdbcAttachmentRegister.attachment(row, names),
                        ChinaTime.of(row, "attached_at"),
                        ChinaTime.of(row, "replaced_at")))
                .list();
    }
}
