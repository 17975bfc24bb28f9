package cn.kexie.contest.award;

import cn.kexie.platform.text.CanonicalText;
import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.ValidPersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 对拟表彰作品的实名异议. Name and mobile are for those who handle it alone. */
public record AwardObjectionForm(
        @Schema(title = "作品编号", description = "公示名单中的编号") @NotBlank @Size(max = 100)
        String caseNo,

        @Schema(title = "异议人姓名", description = "实名")
        @NotBlank
        @Size(min = 2, max = 50)
        @ValidPersonName
        @Pattern(regexp = "(?!.*(匿名|佚名|某)).*", message = "应为异议人的真实姓名")
        String name,

        @Schema(title = "异议人手机") @NotNull @CodeText @Pattern(regexp = "1[3-9]\\d{9}")
        String mobile,

        @Schema(title = "异议事由", description = "不填为其他（OTHER）；获奖等级（GRADE）不属于异议范围")
        ObjectionMatter matter,

        @Schema(title = "异议理由", description = "事实和依据，不少于 10 个字；附有证据的可以从简") @NotBlank @Size(max = 1900)
        String reason,

        @Schema(title = "证据", description = "已上传附件的 attachmentId，最多 10 件") @Size(max = 10)
        List<@NotBlank @Size(max = 64) String> attachments) {

    private static final int SHORTEST_REASON = 10;

    public AwardObjectionForm {
        matter = matter == null ? ObjectionMatter.OTHER : matter;
        attachments = attachments == null ? List.of() : attachments;
    }

    boolean hasEvidence() {
        return !attachments.isEmpty() || CanonicalText.length(reason) >= SHORTEST_REASON;
    }
}
