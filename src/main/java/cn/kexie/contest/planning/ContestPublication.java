package cn.kexie.contest.planning;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.PlannedContests;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestDefaults;
import cn.kexie.contest.rules.ContestDefaults.RuleDefaults;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.DefinitionsInForce;
import cn.kexie.contest.rules.Stage;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批准和发布: from then on the contest goes by the rules as they are, whatever becomes of tables and models. */
@Service
@Transactional
public class ContestPublication {

    private final Contests contests;
    private final PlannedContests plans;
    private final ContestDefaults defaults;
    private final DefinitionsInForce definitions;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    ContestPublication(
            Contests contests,
            PlannedContests plans,
            ContestDefaults defaults,
            DefinitionsInForce definitions,
            Cases cases,
            Deadlines deadlines,
            Clock clock) {
        this.contests = contests;
        this.plans = plans;
        this.defaults = defaults;
        this.definitions = definitions;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Freezes the rules and makes the contest public; answers its grades, 409 WINDOW_PAST when nobody could enter any more. */
    public List<String> publish(String contestNo) {
        Contest contest = contests.lock(contestNo);
        requireWindowAhead(contest);
        deadlines.end(CaseNo.of(contestNo), ContestPlanning.PERIOD);
        ContestRules rules = rulesOf(contest.plan());
        ContestSeed seed = ContestSeed.random(random);
        String ruleVersion = RuleVersion.of(rules);
        plans.save(contest.withRules(rules)
                .withRuleVersion(ruleVersion)
                .withSeed(seed.seed())
                .withSeedDigest(seed.digest()));
        contests.move(contestNo, ContestStatus.PUBLISHED);
        cases.note(
                CaseNo.of(contestNo),
                new CaseEvent(
                        "PUBLISHED", "竞赛已发布，评审规则冻结，规则版本 %s，随机种子摘要 %s".formatted(ruleVersion, seed.digest()), "组委会"));
        return rules.awards().stream().map(AwardRule::grade).toList();
    }

    private void requireWindowAhead(Contest contest) {
        if (!contest.entriesClose().isAfter(OffsetDateTime.now(clock))) {
            throw Refusal.conflict("WINDOW_PAST", "申报截止时间已经过去，请主办单位先修改方案中的申报时间，再批准")
                    .with("entriesClose", contest.entriesClose().toString());
        }
    }

    private ContestRules rulesOf(ContestPlan plan) {
        RuleDefaults otherwise = defaults.of(plan.scope());
        return new ContestRules(
                plan.criteria(),
                Objects.requireNonNullElse(plan.trim(), otherwise.trim()),
                Objects.requireNonNullElse(plan.awards(), otherwise.awards()),
                Objects.requireNonNullElse(plan.stages(), Stage.SINGLE),
                plan.judgesPerEntry(),
                otherwise.minimumPanel(),
                plan.divergence() == null ? otherwise.divergence() : plan.divergence(),
                Objects.requireNonNullElse(plan.blinded(), otherwise.blinded()),
                Objects.requireNonNullElse(plan.standardise(), otherwise.standardise()),
                plan.quotaPerUnit(),
                otherwise.yearlyContests(),
                otherwise.departmentConflicts(),
                definitions.ofContests());
    }
}
