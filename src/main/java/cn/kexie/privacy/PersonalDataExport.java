package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Everything kept about one person, for that person. */
@Schema(name = "PersonalDataExport")
public record PersonalDataExport(
        @Schema(title = "导出时间") OffsetDateTime exportedAt,
        @Schema(title = "现行告知文本的版本") String noticeEdition,
        List<CaseData> cases) {

    @Schema(name = "PersonalDataOfCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaseData(
            CaseNo caseNo,
            String procedure,
            String statusText,

            @Schema(title = "只记有姓名", description = "该事项没有记载手机号，可能是同名的另一人，请核对")
            boolean nameOnly,

            Consent consent,
            List<Kept> records) {}

    @Schema(name = "PersonalDataConsent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Consent(
            ConsentBasis basis, String noticeEdition, OffsetDateTime givenAt, OffsetDateTime withdrawnAt) {}

    @Schema(name = "PersonalDataRecord")
    public record Kept(
            @Schema(title = "记录") String what,
            @Schema(title = "内容", description = "中文名称 → 值") Map<String, String> data) {}

    /** Data of a person does not belong into logs. */
    @Override
    public String toString() {
        return "PersonalDataExport[" + cases.size() + "]";
    }
}
