package cn.kexie.contest.entry.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.attachment.Attachment;
import cn.kexie.attachment.Attachments;
import cn.kexie.attachment.blind.BlindCopies;
import cn.kexie.attachment.blind.BlindCopies.Examination;
import cn.kexie.attachment.blind.FileProperty;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the files of a work would tell judges who are not to know whose it is. */
@Service
public class EntryExamination {

    private final Contests contests;
    private final Attachments attachments;
    private final Materials materials;
    private final BlindCopies copies;

    EntryExamination(Contests contests, Attachments attachments, Materials materials, BlindCopies copies) {
        this.contests = contests;
        this.attachments = attachments;
        this.materials = materials;
        this.copies = copies;
    }

    /** Makes the copies for judges, which takes its time, before anything is locked. */
    public void prepare(String contestNo, String creditCode, List<SubmittedMaterial> submitted) {
        if (blinded(contests.get(contestNo))) {
            owned(creditCode, submitted).values().forEach(copies::examine);
        }
    }

    /** Files that judges cannot be shown: of those filed already the ones that stay, and of those handed in now. */
    List<Finding> findings(Contest contest, String entryNo, String creditCode, List<SubmittedMaterial> submitted) {
        if (!blinded(contest)) {
            return List.of();
        }
        Map<String, Attachment> files = entryNo == null ? new LinkedHashMap<>() : filed(entryNo);
        files.putAll(owned(creditCode, submitted));
        List<Finding> findings = new ArrayList<>();
        withheld(files, text -> findings.add(new Finding("MATERIAL_NOT_BLIND", text, "/materials")));
        return findings;
    }

    /** What the files of the work tell beside their content. */
    public List<DossierSection> sections(Entry entry) {
        if (!blinded(contests.get(entry.contestNo()))) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        filed(entry.entryNo()).forEach((item, file) -> {
            for (FileProperty property : copies.examine(file).properties()) {
                rows.add(List.of(EntryMaterial.label(item), property.name(), property.value()));
            }
        });
        return rows.isEmpty()
                ? List.of()
                : List.of(DossierSection.table("材料的文件属性（评审专家看到的副本已去除）", List.of("材料", "属性", "内容"), rows));
    }

    public List<DossierHint> hints(Entry entry) {
        List<DossierHint> hints = new ArrayList<>();
        if (blinded(contests.get(entry.contestNo()))) {
            withheld(filed(entry.entryNo()), text -> hints.add(DossierHint.warn(text)));
        }
        return hints;
    }

    private void withheld(Map<String, Attachment> files, Consumer<String> told) {
        files.forEach((item, file) -> {
            Examination examination = copies.examine(file);
            if (examination.obstacle() != null) {
                told.accept("%s不能去除作者信息，评审专家看不到该材料：%s".formatted(EntryMaterial.label(item), examination.obstacle()));
            }
        });
    }

    private Map<String, Attachment> filed(String entryNo) {
        Map<String, Attachment> files = new LinkedHashMap<>();
        materials.of(CaseNo.of(entryNo)).stream()
                .filter(Material::current)
                .filter(material -> !material.attachment().removed())
                .forEach(material -> files.put(material.item(), material.attachment()));
        return files;
    }

    private Map<String, Attachment> owned(String creditCode, List<SubmittedMaterial> submitted) {
        Map<String, Attachment> files = new LinkedHashMap<>();
        submitted.stream()
                .filter(Objects::nonNull)
                .filter(material -> material.item() != null && material.attachmentId() != null)
                .forEach(material -> attachments
                        .find(creditCode, material.attachmentId())
                        .ifPresent(file -> files.put(material.item(), file)));
        return files;
    }

    private static boolean blinded(Contest contest) {
        return contest.rules() != null && contest.rules().blinded();
    }
}
