package cn.kexie.publicity;

import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.ValidPersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 实名异议 as it is filed. Name and mobile are for those who handle it alone. */
public record ObjectionForm(
        @Schema(title = "异议事项", description = "公示名单中事项的 key") @NotBlank @Size(max = 100)
        String item,

        @Schema(title = "异议人姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "异议人手机") @NotNull @CodeText @Pattern(regexp = "1[3-9]\\d{9}")
        String mobile,

        @Schema(title = "异议理由", description = "事实和依据") @NotBlank @Size(min = 5, max = 2000)
        String reason,

        @Schema(title = "证据", description = "已上传附件的 attachmentId，最多 10 件") @Size(max = 10)
        List<@NotBlank @Size(max = 64) String> attachments) {

    public ObjectionForm {
        attachments = attachments == null ? List.of() : attachments;
    }
}
