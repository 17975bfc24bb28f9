package cn.kexie.establishment.application;

import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.platform.text.ValidPersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;

/** 拟任负责人或者委员会候选人. */
public record Candidate(
        @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "职务") @NotBlank @Size(max = 60) String position,

        @Schema(title = "性别", description = "GB/T 2261.1：0 未知 1 男 2 女 9 未说明") @Pattern(regexp = "[0129]")
        String sex,

        @Schema(title = "出生年月") YearMonth birthMonth,

        @Schema(title = "职称", description = "GB/T 8561") @Pattern(regexp = "\\d{3}")
        String professionalTitle,

        @Schema(title = "政治面貌", description = "GB/T 4762：01–13") @Pattern(regexp = "0[1-9]|1[0-3]")
        String politicalStatus) {

    /** Whether both are one person as far as they tell. */
    public boolean isSameAs(Candidate other) {
        boolean toldApart = birthMonth != null && other.birthMonth != null && !birthMonth.equals(other.birthMonth);
        return name != null && CanonicalKey.same(name, other.name) && !toldApart;
    }
}
