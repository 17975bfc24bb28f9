package cn.kexie.establishment.application;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** 办公场所和经费承诺 (民营企业意见第十一条: 企业提供必要的经费、办公设施和场所). */
public record ResourceCommitment(
        @Schema(title = "办公场所") @Size(max = 200) String office,

        @Schema(title = "年度经费（万元）") @PositiveOrZero @Digits(integer = 10, fraction = 2)
        BigDecimal yearlyBudget) {}
