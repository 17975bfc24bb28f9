package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** What was removed, what has to stay for now and why, and what the office decides. */
@Schema(name = "PersonalDataErasureOutcome")
public record ErasureOutcome(
        @Schema(title = "已删除的事项") List<String> removed,
        @Schema(title = "暂须保存的事项") List<Stays> kept,

        @Schema(title = "转办", description = "超出提出单位自己所提供信息的请求，转经办单位决定；是否存有该人的信息不因此告知")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Forwarded forwarded) {

    @Schema(name = "PersonalDataKept")
    public record Stays(
            CaseNo caseNo,

            @Schema(title = "代码", description = "CASE_OPEN 正在办理 · NAME_ONLY 只记有姓名 · REQUIRED 依法或依约须保存")
            String code,

            @Schema(title = "原因") String reason) {}

    /** Says nothing about what was found: it is the same for a person nobody knows. */
    @Schema(name = "PersonalDataForwarded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Forwarded(
            @Schema(title = "转办案号", description = "办理经过见 GET /api/v1/cases/{caseNo}")
            CaseNo caseNo,

            @Schema(title = "状态") Status status,
            @Schema(title = "决定的理由") String reason,
            OffsetDateTime decidedAt) {

        static Forwarded pending(CaseNo caseNo) {
            return new Forwarded(caseNo, Status.PENDING, null, null);
        }

        /** Where the decision stands. */
        public enum Status {
            /** 待决定. */
            PENDING,
            /** 同意: what need not stay was removed. */
            AGREED,
            /** 不同意. */
            REFUSED
        }
    }
}
