package cn.kexie.contest.entry.form;

import java.util.Arrays;
import java.util.Optional;

/** Fields of the form a correction may be asked for; all but the declarations of secrecy and good faith. */
public enum EntryField {
    TITLE("/title", "项目名称"),
    CATEGORY("/category", "类别"),
    APPLICANT_UNIT("/applicantUnit", "申报单位或部门"),
    MEMBERS("/members", "团队"),
    START_DATE("/startDate", "开始日期"),
    END_DATE("/endDate", "完成日期"),
    APPLIED_SINCE("/appliedSince", "应用开始日期"),
    BACKGROUND("/background", "现状与问题"),
    SOLUTION("/solution", "解决方案"),
    INNOVATION("/innovation", "创新点"),
    EFFECT("/effect", "应用效果"),
    ANNUAL_BENEFIT("/annualBenefit", "年效益（万元）"),
    BENEFIT_BASIS("/benefitBasis", "效益计算依据"),
    ADOPTION_COUNT("/adoptionCount", "应用单位数"),
    PRIOR_AWARD("/priorAward", "是否已获奖"),
    IN_GOV_PLAN("/inGovPlan", "是否列入政府计划"),
    IP_RIGHTS("/ipRights", "知识产权"),
    LEADER_BIRTH("/leaderBirth", "负责人出生年月"),
    UNIT_OPINION("/unitOpinion", "单位评价意见");

    private final String pointer;
    private final String label;

    EntryField(String pointer, String label) {
        this.pointer = pointer;
        this.label = label;
    }

    public String pointer() {
        return pointer;
    }

    public String label() {
        return label;
    }

    public static Optional<String> labelOf(String pointer) {
        return Arrays.stream(values())
                .filter(field -> field.pointer.equals(pointer))
                .map(EntryField::label)
                .findFirst();
    }
}
