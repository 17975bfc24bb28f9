package cn.kexie.membership;

/** 入会资格: the decision tables beside the process. */
public interface EligibilityRules {

    /** What the table an association has chosen says of these facts. */
    Ruling rule(EligibilityFacts facts, EligibilityStandard standard);

    /** @param reason in Chinese, for the applicant and the reviewers */
    record Ruling(Eligibility eligibility, String reason) {}
}
