package cn.kexie.contest.entry.form;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.platform.text.Distinct;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lombok.With;

/**
 * 参赛作品申报表. What depends on the contest is checked by the policy of filing and decision table {@code
 * entry-admission}. Source: domain.md D.3.
 *
 * @param annualBenefit 万元
 * @param leaderBirth {@code yyyy-MM}
 */
@With
public record EntryForm(
        @Schema(title = "项目名称") @NotBlank @Size(max = 100) String title,

        @Schema(title = "类别", description = "竞赛规定的类别代码") @NotBlank @Size(max = 40)
        String category,

        @Schema(title = "申报单位或部门") @NotBlank @Size(max = 100)
        String applicantUnit,

        @Schema(title = "团队")
        @NotEmpty
        @Size(max = 30)
        @Distinct(by = "name", unless = "employerCode", message = "同一人只列一次，请删除重复的一项；确为同名的不同人，请填写各人的单位代码以示区别")
        List<@NotNull @Valid EntryMember> members,

        @Schema(title = "开始日期") @NotNull LocalDate startDate,
        @Schema(title = "完成日期") @NotNull LocalDate endDate,
        @Schema(title = "应用开始日期") @NotNull LocalDate appliedSince,
        @Schema(title = "现状与问题") @NotBlank @Size(max = 2000) String background,
        @Schema(title = "解决方案") @NotBlank @Size(max = 2000) String solution,
        @Schema(title = "创新点") @NotBlank @Size(max = 2000) String innovation,
        @Schema(title = "应用效果") @NotBlank @Size(max = 2000) String effect,

        @Schema(title = "年效益（万元）") @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal annualBenefit,

        @Schema(title = "是否已获奖") @NotNull Boolean priorAward,
        @Schema(title = "是否涉密") @NotNull Boolean containsSecret,

        @Schema(title = "诚信承诺") @NotNull @AssertTrue(message = "须作出诚信承诺才能申报")
        Boolean commitment,

        @Schema(title = "材料")
        @Size(max = 10)
        @Distinct(by = "item", code = SubmittedMaterial.TWICE, message = SubmittedMaterial.ONCE)
        List<@NotNull @Valid SubmittedMaterial> materials,

        @Schema(title = "应用单位数") @Min(0) Integer adoptionCount,
        @Schema(title = "效益计算依据") @Size(max = 2000) String benefitBasis,
        @Schema(title = "是否列入政府计划") Boolean inGovPlan,
        @Schema(title = "知识产权") @Size(max = 30) List<@NotNull @Valid IpRight> ipRights,

        @Schema(title = "负责人出生年月", description = "yyyy-MM")
        @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "出生年月应为 yyyy-MM，例如 1990-05，月份为 01 至 12")
        String leaderBirth,

        @Schema(title = "单位评价意见") @Size(max = 2000) String unitOpinion) {

    public EntryForm {
        materials = materials == null ? List.of() : materials;
        ipRights = ipRights == null ? List.of() : ipRights;
    }

    /** The form with these members unnamed; shares and roles stay, and what is written about the work. */
    public EntryForm without(Predicate<EntryMember> gone) {
        return withoutBirth(gone)
                .withMembers(people().stream()
                        .map(member -> gone.test(member) ? member.removed() : member)
                        .toList());
    }

    /** The form without what is written in free words; the title stays. */
    public EntryForm withoutTexts() {
        return withBackground(removed(background))
                .withSolution(removed(solution))
                .withInnovation(removed(innovation))
                .withEffect(removed(effect))
                .withBenefitBasis(removed(benefitBasis))
                .withUnitOpinion(removed(unitOpinion));
    }

    /** The form without the month its leader was born in, when the leader is one of these. */
    public EntryForm withoutBirth(Predicate<EntryMember> gone) {
        boolean leaderGone =
                people().stream().filter(member -> member.role() == Role.LEADER).anyMatch(gone);
        return leaderGone ? withLeaderBirth(null) : this;
    }

    private static String removed(String text) {
        return text == null ? null : PersonalRecords.REMOVED;
    }

    /** What people wrote does not belong into logs. */
    @Override
    public String toString() {
        return "EntryForm[" + title + "]";
    }

    /** Everybody the form names. */
    public List<Person> named() {
        return members.stream().map(member -> Person.named(member.name())).toList();
    }

    /** The members, each with a role; one of them is the leader. */
    public List<EntryMember> people() {
        boolean marked = members.stream().anyMatch(member -> member.role() == Role.LEADER);
        List<EntryMember> people = new ArrayList<>();
        boolean led = marked;
        for (EntryMember member : members) {
            boolean leads = !led && member.completer();
            led |= leads;
            people.add(leads ? member.as(Role.LEADER) : member.as(member.role() == null ? Role.MEMBER : member.role()));
        }
        return people;
    }
}
