package cn.kexie.acceptance;

import cn.kexie.platform.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 一份申请材料: which item of the required list, and the attachment uploaded for it. */
public record SubmittedMaterial(
        @Schema(title = "材料代码") @NotBlank @Size(max = 60) String item,
        @Schema(title = "附件编号") @NotBlank @Size(max = 60) String attachmentId) {

    /** Materials whose code is not among the known ones, and materials named twice. */
    public static List<Fault> faultsOf(List<SubmittedMaterial> materials, Collection<String> known) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < materials.size(); i++) {
            String item = materials.get(i) == null ? null : materials.get(i).item();
            String pointer = "/materials/" + i + "/item";
            if (item != null && !known.contains(item)) {
                faults.add(new Fault(
                        pointer, "UNKNOWN_MATERIAL", "没有材料代码“%s”，可用的有：%s".formatted(item, String.join("、", known))));
            } else if (item != null && !seen.add(item)) {
                faults.add(new Fault(pointer, "DUPLICATE_MATERIAL", "同一材料只能提交一份，请合并为一个文件"));
            }
        }
        return faults;
    }

    /** In the order of the list, in which every item stands once. */
    public static Map<String, String> attachmentIdsByItem(List<SubmittedMaterial> materials) {
        Map<String, String> byItem = new LinkedHashMap<>();
        materials.forEach(material -> byItem.put(material.item(), material.attachmentId()));
        return byItem;
    }
}
