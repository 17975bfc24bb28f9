package cn.kexie.establishment.application;

import cn.kexie.party.IndustrySection;
import cn.kexie.party.ValidCreditCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** 企业基本情况 (组织申请表). Head counts are persons at the time of application. */
public record EnterpriseDetails(
        @Schema(title = "企业全称") @NotBlank @Size(min = 2, max = 100)
        String enterpriseName,

        @Schema(title = "统一社会信用代码") @NotBlank @ValidCreditCode
        String unifiedSocialCreditCode,

        @Schema(title = "注册地行政区划", description = "GB/T 2260 六位代码") @NotBlank @Pattern(regexp = "\\d{6}")
        String regionCode,

        @Schema(title = "注册地址") @NotBlank @Size(max = 200) String registeredAddress,
        @Schema(title = "办公地址") @Size(max = 200) String officeAddress,
        @Schema(title = "所有制类型") @NotNull OwnershipType ownershipType,
        @Schema(title = "企业类别标识") @Size(max = 6) List<@NotNull EnterpriseTag> enterpriseTags,

        @Schema(title = "行业门类", description = "GB/T 4754 A–T") @NotNull
        IndustrySection industrySection,

        @Schema(title = "行业大类", description = "GB/T 4754 01–97") @Pattern(regexp = "\\d{2}")
        String industryDivision,

        @Schema(title = "所在园区类型") @NotNull ZoneType zoneType,
        @Schema(title = "园区名称") @Size(max = 100) String zoneName,

        @Schema(title = "职工总数") @NotNull @Min(1) @Max(5_000_000)
        Integer employeeCount,

        @Schema(title = "科技人员总数") @NotNull @Min(0) @Max(5_000_000)
        Integer stWorkerCount,

        @Schema(title = "高级职称人数") @NotNull @Min(0) @Max(5_000_000)
        Integer seniorTitleCount,

        @Schema(title = "中级职称人数") @NotNull @Min(0) @Max(5_000_000)
        Integer intermediateTitleCount,

        @Schema(title = "初级职称人数") @NotNull @Min(0) @Max(5_000_000)
        Integer juniorTitleCount,

        @Schema(title = "上年研发投入（万元）") @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal rdExpenditure,

        @Schema(title = "党组织情况") PartyOrganisation partyOrgType) {

    public EnterpriseDetails {
        enterpriseTags = enterpriseTags == null ? List.of() : enterpriseTags;
    }

    public boolean tagged(EnterpriseTag tag) {
        return enterpriseTags.contains(tag);
    }
}
