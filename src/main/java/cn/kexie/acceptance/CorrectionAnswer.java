package cn.kexie.acceptance;

import cn.kexie.platform.Fault;
import cn.kexie.platform.text.Distinct;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 补正答复.
 *
 * @param changes new values, keyed by the JSON pointers that were asked for
 * @param materials new attachments for the material items that were asked for
 */
public record CorrectionAnswer(
        @Schema(title = "修改的字段") @Size(max = 60) Map<String, JsonNode> changes,

        @Schema(title = "补交的材料")
        @Size(max = 30)
        @Distinct(by = "item", code = SubmittedMaterial.TWICE, message = SubmittedMaterial.ONCE)
        List<@Valid @NotNull SubmittedMaterial> materials,

        @Schema(title = "说明") @Size(max = 2000) String note) {

    public CorrectionAnswer {
        changes = changes == null ? Map.of() : changes;
        materials = materials == null ? List.of() : materials;
    }

    /** Everything that is answered. */
    public Set<String> items() {
        Set<String> items = new LinkedHashSet<>(changes.keySet());
        materials.stream()
                .filter(Objects::nonNull)
                .map(SubmittedMaterial::item)
                .filter(Objects::nonNull)
                .forEach(items::add);
        return items;
    }

    /** What is answered that was not asked for, each a fault; the answer may have gaps. */
    List<Fault> unasked(Set<String> awaited) {
        List<Fault> faults = new ArrayList<>();
        changes.keySet().stream()
                .filter(pointer -> !awaited.contains(pointer))
                .forEach(pointer -> faults.add(notRequested(Correction.changePointer(pointer), pointer)));
        for (int i = 0; i < materials.size(); i++) {
            String item = materials.get(i) == null ? null : materials.get(i).item();
            if (item != null && !awaited.contains(item)) {
                faults.add(notRequested("/materials/" + i + "/item", item));
            }
        }
        return faults;
    }

    /** What was asked for and is not answered: a correction is made all at once. */
    Stream<Fault> missing(Set<String> awaited) {
        Set<String> answered = items();
        return awaited.stream()
                .filter(item -> !answered.contains(item))
                .map(item -> new Fault("", "CORRECTION_MISSING", "补正应当一次完成，还缺少：%s".formatted(item)));
    }

    /** For the timeline. */
    public String summary() {
        String count = "已补正 %d 项".formatted(items().size());
        return note == null || note.isBlank() ? count : count + "，说明：" + note;
    }

    private static Fault notRequested(String pointer, String item) {
        return new Fault(pointer, "CORRECTION_NOT_REQUESTED", "没有要求补正“%s”，请只提交补正通知书所列的内容".formatted(item));
    }
}
