package cn.kexie.casefile;

import cn.kexie.attachment.AttachmentRows;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMaterialRegister implements MaterialRegister {

    private final JdbcClient jdbc;
    private final AttachmentRows attachments;

    JdbcMaterialRegister(JdbcClient jdbc, AttachmentRows attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    @Override
    public void attach(CaseNo caseNo, Map<String, String> attachmentIdsByItem, OffsetDateTime at) {
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
    public List<Material> of(CaseNo caseNo) {
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
                        attachments.of(row),
                        ChinaTime.of(row, "attached_at"),
                        ChinaTime.of(row, "replaced_at")))
                .list();
    }

    @Override
    public Map<String, Set<String>> itemsByAttachment(CaseNo caseNo) {
        Map<String, Set<String>> items = new LinkedHashMap<>();
        jdbc.sql("select attachment_id, item from case_material where case_no = ? order by id")
                .param(caseNo)
                .query((row, i) -> items.computeIfAbsent(row.getString("attachment_id"), id -> new LinkedHashSet<>())
                        .add(row.getString("item")))
                .list();
        return items;
    }
}
