package cn.kexie.contest.planning;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.PlannedContests;
import cn.kexie.contest.pool.PlannedJudges;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Reading;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提出竞赛方案 and mending it before it is approved. */
@Service
@Transactional
public class ContestPlanning {

    static final String PERIOD = "CONTEST_PLAN";
    private static final String PREFIX = "CON";

    private final ContestOrganisers organisers;
    private final ContestPlanPolicy policy;
    private final PlannedContests plans;
    private final Contests contests;
    private final PlannedJudges judges;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final ContestProcess process;
    private final ApplicationEventPublisher events;

    ContestPlanning(
            ContestOrganisers organisers,
            ContestPlanPolicy policy,
            PlannedContests plans,
            Contests contests,
            PlannedJudges judges,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            ContestProcess process,
            ApplicationEventPublisher events) {
        this.organisers = organisers;
        this.policy = policy;
        this.plans = plans;
        this.contests = contests;
        this.judges = judges;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.process = process;
        this.events = events;
    }

    /**
     * Files a plan and answers the number of the contest; 422 with everything wrong with it, 409 TITLE_TAKEN.
     *
     * @param principal the enterprise's system or the person who plans it
     */
    public String plan(Object principal, Reading<ContestPlan> reading) {
        ContestPlan plan = reading.value();
        Findings findings = reading.findings();
        Organiser organiser = organiser(principal, plan, findings);
        policy.check(organiser, plan, findings);
        findings.refuse();
        plans.requireFree(organiser, plan, null);
        Contest contest = open(organiser, plan);
        events.publishEvent(new ContestPlanned(contest.contestNo(), plan.title(), organiser, accountOf(principal)));
        judges.replace(contest.contestNo(), plan.judges());
        process.planned(contest);
        return contest.contestNo();
    }

    /** Puts another plan in the place of one that has not been approved yet. */
    public void amend(String contestNo, Reading<ContestPlan> reading) {
        Contest contest = contests.lock(contestNo);
        cases.lock(CaseNo.of(contestNo), "修改方案", ContestStatus.DRAFT);
        ContestPlan plan = reading.value();
        Findings findings = reading.findings();
        findings.rule(() -> otherOrganiser(contest.organiser(), plan), "/organiser");
        policy.check(contest.organiser(), plan, findings);
        findings.refuse();
        plans.requireFree(contest.organiser(), plan, contestNo);
        Contest amended =
                contest.withPlan(plan).withEntriesOpen(plan.entriesOpen()).withEntriesClose(plan.entriesClose());
        plans.save(amended);
        judges.replace(contestNo, plan.judges());
        cases.note(CaseNo.of(contestNo), new CaseEvent("PLAN_AMENDED", "主办单位修改了竞赛方案", "主办单位"));
        process.postponed(amended);
    }

    /** Null when the plan names one that does not exist, which is found then. */
    private Organiser organiser(Object principal, ContestPlan plan, Findings findings) {
        try {
            return organisers.of(principal, plan.organiser());
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            findings.addAll(refusal.faults());
            return null;
        }
    }

    private static Stream<Fault> otherOrganiser(Organiser organiser, ContestPlan plan) {
        return plan.organiser() == null || plan.organiser().equals(organiser.code())
                ? Stream.empty()
                : Stream.of(new Fault("/organiser", "ORGANISER_FIXED", "主办单位不能更改；由其他单位主办的，请取消后由该单位另行提出"));
    }

    private Contest open(Organiser organiser, ContestPlan plan) {
        String contestNo = cases.open(newCase(organiser)).value();
        cases.transfer(CaseNo.of(contestNo), new Authority(contestNo, organiser.name() + "竞赛组委会"));
        Contest contest = new Contest(
                contestNo,
                1,
                organiser,
                plan,
                plan.entriesOpen(),
                plan.entriesClose(),
                1,
                null,
                null,
                null,
                null,
                false);
        plans.add(contest);
        deadlines.start(CaseNo.of(contestNo), timeLimits.of(PERIOD));
        cases.note(CaseNo.of(contestNo), new CaseEvent("PLANNED", "已提交竞赛方案：%s".formatted(plan.title()), "主办单位"));
        return contest;
    }

    /** A 科协 has no credit code; its own code stands in for it. */
    private static NewCase newCase(Organiser organiser) {
        String code = organiser.creditCode() == null ? organiser.code() : organiser.creditCode();
        return new NewCase(
                Contests.PROCEDURE,
                PREFIX,
                ContestStatus.DRAFT,
                new Applicant(code, organiser.name()),
                new Authority(organiser.code(), organiser.name()),
                false);
    }

    private static String accountOf(Object principal) {
        return principal instanceof StaffPrincipal staff ? staff.userId().value() : null;
    }
}
