package cn.kexie.contest.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 评审规则 as they were frozen when the contest was published. Nothing that changes later touches them.
 *
 * @param criteria in the order listed, which is the order of the tie ladder among equal weights
 * @param stages at least one; their weights add up to 100
 * @param judgesPerEntry judges of every entry in every stage
 * @param minimumPanel fewest sheets an entry may be ranked on
 * @param divergence spread of totals above which one more judge is asked, null for never
 * @param standardise whether the judges' strictness is to be evened out where the assumptions hold
 * @param quotaPerUnit most entries of one recommending unit, null for no limit
 * @param yearlyContests most contests a person judges in a year
 * @param departmentConflicts whether a shared department is a conflict of interest
 * @param definitions ids of the engine's definitions the contest works by, by key
 */
public record ContestRules(
        List<Criterion> criteria,
        Trim trim,
        List<AwardRule> awards,
        List<Stage> stages,
        int judgesPerEntry,
        int minimumPanel,
        BigDecimal divergence,
        boolean blinded,
        boolean standardise,
        Integer quotaPerUnit,
        int yearlyContests,
        boolean departmentConflicts,
        Map<String, String> definitions) {}
