package cn.kexie.contest.rules;

import java.math.BigDecimal;
import java.util.List;

/** What holds where a plan says nothing, from decision tables {@code contest-rule} and {@code contest-award}. */
public interface ContestDefaults {

    RuleDefaults of(ContestScope scope);

    record RuleDefaults(
            Trim trim,
            BigDecimal divergence,
            boolean blinded,
            boolean standardise,
            int minimumPanel,
            int yearlyContests,
            boolean departmentConflicts,
            List<AwardRule> awards) {}
}
