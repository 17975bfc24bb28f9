package cn.kexie.membership;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** 会员设置: what an association has chosen. */
public record MembershipSetting(
        @Schema(title = "入会标准", description = "INCLUSIVE 包容，STRICT 从严") @NotNull
        EligibilityStandard standard,

        @Schema(title = "入会前公示") @NotNull Boolean publicity) {

    static final MembershipSetting DEFAULT = new MembershipSetting(EligibilityStandard.INCLUSIVE, false);
}
