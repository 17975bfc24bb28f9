package cn.kexie.acceptance;

import cn.kexie.platform.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 一份申请材料: which item of the required list, and the attachment uploaded for it. */
public record SubmittedMaterial(
        @Schema(title = "材料代码") @NotBlank @Size(max = 60) String item,
        @Schema(title = "附件编号") @NotBlank @Size(max = 60) String attachmentId) {

    /** Code and advice of a material that is handed in twice. */
    public static final String TWICE = "DUPLICATE_MATERIAL";

    public static final String ONCE = "同一材料只能提交一份，请合并为一个文件";

    /** Materials whose code is not among the known ones. */
    public static Stream<Fault> unknown(List<SubmittedMaterial> materials, Collection<String> known) {
        return places(materials, SubmittedMaterial::item)
                .filter(i -> !known.contains(materials.get(i).item()))
                .mapToObj(i -> new Fault(
                        "/materials/" + i + "/item",
                        "UNKNOWN_MATERIAL",
                        "没有材料代码“%s”，可用的有：%s".formatted(materials.get(i).item(), String.join("、", known))));
    }

    /** Ids of the attachments by the JSON pointer they stand at; the list may have gaps. */
    public static Map<String, String> idsByPointer(List<SubmittedMaterial> materials) {
        Map<String, String> ids = new LinkedHashMap<>();
        places(materials, SubmittedMaterial::attachmentId)
                .forEach(i -> ids.put(
                        "/materials/" + i + "/attachmentId", materials.get(i).attachmentId()));
        return ids;
    }

    private static IntStream places(List<SubmittedMaterial> materials, Function<SubmittedMaterial, String> has) {
        return IntStream.range(0, materials == null ? 0 : materials.size())
                .filter(i -> materials.get(i) != null && has.apply(materials.get(i)) != null);
    }

    /** In the order of the list, in which every item stands once. */
    public static Map<String, String> attachmentIdsByItem(List<SubmittedMaterial> materials) {
        Map<String, String> byItem = new LinkedHashMap<>();
        materials.forEach(material -> byItem.put(material.item(), material.attachmentId()));
        return byItem;
    }
}
