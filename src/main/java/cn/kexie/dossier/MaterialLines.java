package cn.kexie.dossier;

import cn.kexie.attachment.Attachment;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.MaterialNames;
import cn.kexie.dossier.Dossier.MaterialLine;
import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The materials of one case as lines of its dossier: filed ones with their earlier versions, then missing ones. */
final class MaterialLines {

    private final CaseNo caseNo;
    private final DossierSource source;
    private final List<MaterialNames> names;
    private final Set<String> required;

    MaterialLines(CaseNo caseNo, DossierSource source, List<MaterialNames> names) {
        this.caseNo = caseNo;
        this.source = source;
        this.names = names;
        this.required = source.requiredMaterials(caseNo);
    }

    List<MaterialLine> of(List<Material> versions) {
        Map<String, List<Material>> byItem = versions.stream()
                .collect(Collectors.groupingBy(Material::item, LinkedHashMap::new, Collectors.toList()));
        List<MaterialLine> lines = new ArrayList<>();
        byItem.values().forEach(item -> lines.add(filed(item)));
        required.stream().filter(item -> !byItem.containsKey(item)).sorted().forEach(item -> lines.add(missing(item)));
        return lines;
    }

    /** One version by itself. */
    MaterialLine version(Material material) {
        return line(material, List.of());
    }

    private MaterialLine filed(List<Material> versions) {
        List<MaterialLine> earlier = versions.stream()
                .skip(1)
                .map(material -> line(material, List.of()))
                .toList();
        return line(versions.get(0), earlier);
    }

    private MaterialLine line(Material material, List<MaterialLine> earlier) {
        Attachment attachment = material.attachment();
        return new MaterialLine(
                material.item(),
                label(material.item()),
                required.contains(material.item()),
                attachment.attachmentId(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                "/api/v1/cases/%s/materials/%s".formatted(caseNo, attachment.attachmentId()),
                attachment.previewable(),
                material.version(),
                material.attachedAt(),
                earlier);
    }

    private String label(String item) {
        return names.stream()
                .flatMap(shared -> shared.nameOf(item).stream())
                .findFirst()
                .orElseGet(() -> source.materialLabel(item));
    }

    private MaterialLine missing(String item) {
        return new MaterialLine(
                item, source.materialLabel(item), true, null, null, null, null, null, false, null, null, List.of());
    }
}
