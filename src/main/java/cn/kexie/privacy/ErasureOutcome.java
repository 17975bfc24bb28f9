package cn.kexie.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What was removed, and what has to stay for now and why. */
@Schema(name = "PersonalDataErasureOutcome")
public record ErasureOutcome(
        @Schema(title = "已删除的事项") List<String> removed,
        @Schema(title = "暂须保存的事项") List<Stays> kept) {

    @Schema(name = "PersonalDataKept")
    public record Stays(
            String caseNo,

            @Schema(title = "代码", description = "CASE_OPEN 正在办理 · NAME_ONLY 只记有姓名 · REQUIRED 依法或依约须保存")
            String code,

            @Schema(title = "原因") String reason) {}
}
