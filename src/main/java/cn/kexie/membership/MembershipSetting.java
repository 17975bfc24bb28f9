package cn.kexie.membership;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** 会员设置: what an association has chosen; what is left out takes its default. */
public record MembershipSetting(
        @Schema(title = "入会标准", description = "INCLUSIVE 包容，STRICT 从严") @NotNull
        EligibilityStandard standard,

        @Schema(title = "入会前公示") @NotNull Boolean publicity,

        @Schema(title = "长期不活动自动退会", description = "默认 false，不自动退会")
        Boolean automaticLeaving,

        @Schema(title = "多少个月没有活动提醒一次", description = "默认 24") @Min(1) @Max(120)
        Integer inactivityMonths,

        @Schema(title = "提醒后多少个月仍没有活动即退会", description = "默认 2") @Min(1) @Max(24)
        Integer warningMonths,

        @Schema(title = "收集身份证件号码", description = "默认 false，不收集；收集的加密保存，一律隐去显示")
        Boolean idNumber) {

    private static final int INACTIVITY_MONTHS = 24;
    private static final int WARNING_MONTHS = 2;

    static final MembershipSetting DEFAULT = new MembershipSetting(EligibilityStandard.INCLUSIVE, false);

    public MembershipSetting {
        automaticLeaving = automaticLeaving != null && automaticLeaving;
        inactivityMonths = inactivityMonths == null ? INACTIVITY_MONTHS : inactivityMonths;
        warningMonths = warningMonths == null ? WARNING_MONTHS : warningMonths;
        idNumber = idNumber != null && idNumber;
    }

    /** Everything else as it is by default. */
    public MembershipSetting(EligibilityStandard standard, Boolean publicity) {
        this(standard, publicity, null, null, null, null);
    }
}
