package cn.kexie.acceptance;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 一份申请材料: which item of the required list, and the attachment uploaded for it. */
public record SubmittedMaterial(
        @Schema(title = "材料代码") @NotBlank @Size(max = 60) String item,
        @Schema(title = "附件编号") @NotBlank @Size(max = 60) String attachmentId) {

    /** In the order of the list, in which every item stands once. */
    public static Map<String, String> attachmentIdsByItem(List<SubmittedMaterial> materials) {
        Map<String, String> byItem = new LinkedHashMap<>();
        materials.forEach(material -> byItem.put(material.item(), material.attachmentId()));
        return byItem;
    }
}
