package cn.kexie.establishment.application;

import cn.kexie.party.ValidCreditCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 联合组建单位. {@code lead} marks the 牵头单位; without a mark the applicant leads. */
public record JointEnterprise(
        @Schema(title = "企业全称") @NotBlank @Size(min = 2, max = 100)
        String enterpriseName,

        @Schema(title = "统一社会信用代码") @NotBlank @ValidCreditCode
        String unifiedSocialCreditCode,

        @Schema(title = "是否牵头单位") Boolean lead) {}
