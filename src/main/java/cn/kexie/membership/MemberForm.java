package cn.kexie.membership;

import cn.kexie.platform.code.CodeOf;
import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.ValidPersonName;
import cn.kexie.privacy.PersonalRecords;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 企业科协会员申请表: one person, applying alone or as a row of a roster. Codes are of {@link CodeList}; what depends on
 * the day of filing is checked by {@link MemberFormPolicy}. Source: domain.md D.2.
 *
 * @param birthMonth {@code yyyy-MM}
 * @param idNumber null unless the association collects it
 */
public record MemberForm(
        @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "性别", description = "GB/T 2261.1，如 1 男、2 女") @NotBlank @CodeOf("SEX")
        String sex,

        @Schema(title = "出生年月", description = "yyyy-MM")
        @NotBlank
        @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "出生年月应为 yyyy-MM，例如 1990-05，月份为 01 至 12")
        String birthMonth,

        @Schema(title = "学历", description = "GB/T 4658，如 20 大学本科") @NotBlank @CodeOf("EDUCATION")
        String education,

        @Schema(title = "学位", description = "GB/T 6864，如 408 工学学士") @CodeOf("DEGREE")
        String degree,

        @Schema(title = "职称", description = "GB/T 8561，如 083 工程师") @CodeOf("PROFESSIONAL_TITLE")
        String professionalTitle,

        @Schema(title = "技能等级", description = "1 高级技师至 5 初级工") @CodeOf("SKILL_LEVEL")
        String skillLevel,

        @Schema(title = "岗位类别", description = "如 RD 研发、ENG 工程") @NotBlank @CodeOf("POST_CATEGORY")
        String postCategory,

        @Schema(title = "部门") @NotBlank @Size(max = 100) String department,
        @Schema(title = "职务") @Size(max = 60) String position,

        @Schema(title = "手机") @NotBlank @CodeText @Pattern(regexp = "1[3-9]\\d{9}", message = "手机应为 1 开头的 11 位号码")
        String mobile,

        @Schema(title = "邮箱") @Email @Size(max = 100) String email,

        @Schema(title = "政治面貌", description = "GB/T 4762，可以不填") @CodeOf("POLITICAL_STATUS")
        String politicalStatus,

        @Schema(title = "身份证件号码", description = "企业科协选择收集的才能填写；GB 11643，18 位") @CodeText @Size(max = 200)
        String idNumber,

        @Schema(title = "认可章程") @NotNull @AssertTrue(message = "须认可企业科协章程才能申请入会")
        Boolean acceptCharter,

        @Schema(title = "个人信息告知同意") @NotNull @AssertTrue(message = "须取得本人对个人信息处理的同意后才能提交")
        Boolean privacyConsent) {

    /** What is left of a form whose personal data have been taken away. */
    public static final MemberForm REMOVED = new MemberForm(
            PersonalRecords.REMOVED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    /** Personal data do not belong into logs. */
    @Override
    public String toString() {
        return "MemberForm[***]";
    }
}
