package cn.kexie.establishment.application;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.text.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 企业科协组织申请表: what an enterprise files to found its association, and what a correction changes. */
public record EstablishmentApplication(
        @Schema(title = "企业基本情况") @NotNull @Valid EnterpriseDetails enterprise,

        @Schema(title = "拟成立科协名称") @NotBlank @Size(min = 4, max = 120)
        String associationName,

        @Schema(title = "组建方式") @NotNull OrganisationMode organisationMode,

        @Schema(title = "联合组建单位") @Size(max = 200) List<@Valid @NotNull JointEnterprise> jointEnterprises,

        @Schema(title = "筹备组")
        @NotNull
        @Size(min = 3, max = 30)
        @Distinct(
                by = {"mobile", "name"},
                message = ONE_PERSON)
        List<@Valid @NotNull PreparatoryMember> preparatoryGroup,

        @Schema(title = "拟任主席") @NotNull @Valid Candidate proposedChair,

        @Schema(title = "拟任副主席") @Size(max = 5) @Distinct(by = "name", unless = "birthMonth", message = ONE_NAME)
        List<@Valid @NotNull Candidate> proposedViceChairs,

        @Schema(title = "拟任秘书长") @NotNull @Valid Candidate proposedSecretaryGeneral,

        @Schema(title = "拟任副秘书长") @Size(max = 5) @Distinct(by = "name", unless = "birthMonth", message = ONE_NAME)
        List<@Valid @NotNull Candidate> proposedDeputySecretaryGenerals,

        @Schema(title = "委员会候选人")
        @NotNull
        @Size(min = 3, max = 45)
        @Distinct(by = "name", unless = "birthMonth", message = ONE_NAME)
        List<@Valid @NotNull Candidate> committeeCandidates,

        @Schema(title = "首批会员数") @NotNull @Min(1) @Max(5_000_000)
        Integer initialMemberCount,

        @Schema(title = "办公场所和经费承诺") @Valid ResourceCommitment resourceCommitment,

        @Schema(title = "申请材料")
        @NotNull
        @Size(max = 30)
        @Distinct(by = "item", code = SubmittedMaterial.TWICE, message = SubmittedMaterial.ONCE)
        List<@Valid @NotNull SubmittedMaterial> materials,

        @Schema(title = "联系人") @NotNull @Valid Contact contact,

        @Schema(title = "个人信息告知同意") @NotNull @AssertTrue(message = "须取得相关人员对个人信息处理的同意后才能提交")
        Boolean privacyConsent) {

    private static final String ONE_PERSON = "姓名和手机相同的是同一人，请删除重复的一项";
    private static final String ONE_NAME = "同一人只列一次，请删除重复的一项；确为同名的不同人，请填写各人的出生年月以示区别";

    public EstablishmentApplication {
        jointEnterprises = jointEnterprises == null ? List.of() : jointEnterprises;
        proposedViceChairs = proposedViceChairs == null ? List.of() : proposedViceChairs;
        proposedDeputySecretaryGenerals =
                proposedDeputySecretaryGenerals == null ? List.of() : proposedDeputySecretaryGenerals;
    }
}
