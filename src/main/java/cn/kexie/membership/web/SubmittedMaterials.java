package cn.kexie.membership.web;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.text.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The materials that stand beside the fields of the form. */
record SubmittedMaterials(
        @Schema(title = "申请材料")
        @Size(max = 20)
        @Distinct(by = "item", code = SubmittedMaterial.TWICE, message = SubmittedMaterial.ONCE)
        List<@Valid @NotNull SubmittedMaterial> materials) {

    SubmittedMaterials {
        materials = materials == null ? List.of() : materials;
    }
}
