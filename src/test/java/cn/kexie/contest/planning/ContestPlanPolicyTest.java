package cn.kexie.contest.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimit;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.SamplePlans;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.rules.ContestDefaults.RuleDefaults;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Sha256;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What makes a plan acceptable, who may file it, and for whom. */
class ContestPlanPolicyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ChinaTime.ZONE);
    private static final Organiser ENTERPRISE =
            new Organiser(Organiser.Kind.ENTERPRISE, "91440106MA0000015E", "示例企业", "91440106MA0000015E");
    private static final Organiser BODY = new Organiser(Organiser.Kind.BODY, "440106", "天河区科协", null);

    private final ContestFixture house = new ContestFixture(
            scope -> new RuleDefaults(new Trim(5, 1), BigDecimal.valueOf(30), true, false, 3, 10, false, List.of()),
            Map::of,
            kind -> new Period(kind, "期限", TimeLimit.workingDays(5)),
            deadlines -> new NoProcess(),
            CLOCK);

    @Test
    void findsNothingWrongWithTheSample() {
        assertThat(faults(ENTERPRISE, SamplePlans.plan())).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        ContestPlan plan = SamplePlans.plan()
                .withApprovalNo(" ")
                .withCategories(List.of("A", "B", "A"))
                .withCriteria(List.of(new Criterion("X", "一", 50), new Criterion("X", "二", 40)))
                .withEntriesClose(SamplePlans.OPEN)
                .withJudgesPerEntry(2)
                .withTrim(new Trim(3, 2))
                .withAwards(List.of(SamplePlans.award("一等奖", "0.6"), SamplePlans.award("一等奖", "0.5")))
                .withJudges(List.of(SamplePlans.judge(1), judge("nobody", null)))
                .withStages(List.of(new Stage("初评", 70, 10), new Stage("初评", 20, 5)));
        assertThat(faults(ENTERPRISE, plan))
                .containsExactlyInAnyOrder(
                        "/approvalNo APPROVAL_NO_REQUIRED",
                        "/criteria WEIGHTS_NOT_100",
                        "/entriesClose WINDOW_REVERSED",
                        "/judgesPerEntry PANEL_TOO_SMALL",
                        "/trim TRIM_LEAVES_NOTHING",
                        "/awards SHARES_EXCEED_1",
                        "/judges/1/userId UNKNOWN_ACCOUNT",
                        "/stages STAGE_WEIGHTS_NOT_100",
                        "/stages/1/advance ADVANCE_OF_LAST_STAGE");
    }

    @Test
    void wantsAsManyJudgesAsSitOnAPanelEachOnceWithARightCode() {
        ContestPlan plan = SamplePlans.plan()
                .withJudgesPerEntry(5)
                .withJudges(List.of(SamplePlans.judge(1), SamplePlans.judge(1), judge("judge2", "91440106MA0000015F")));
        assertThat(faults(ENTERPRISE, plan))
                .containsExactlyInAnyOrder(
                        "/judges TOO_FEW_JUDGES",
                        "/judges/1/userId DOUBLED_JUDGE",
                        "/judges/2/employerCode INVALID_CREDIT_CODE");
    }

    @Test
    void knowsAnEmployerHoweverItsCodeIsTyped() {
        ContestPlan plan = SamplePlans.plan()
                .withJudges(List.of(
                        judge("judge1", "91440106-MA000001-5E"),
                        judge("judge2", "91440106ma0000015e"),
                        judge("judge3", "本单位职工技协"),
                        judge("judge4", "91440106-ma000001-5f")));
        assertThat(plan.judges())
                .extracting(JudgeNomination::employerCode)
                .containsExactly("91440106MA0000015E", "91440106MA0000015E", "本单位职工技协", "91440106MA0000015F");
        assertThat(faults(ENTERPRISE, plan)).containsExactly("/judges/3/employerCode INVALID_CREDIT_CODE");
    }

    @Test
    void wantsFieldsOfJudgesToBeCategoriesOfTheContest() {
        ContestPlan plan = SamplePlans.plan();
        String category = plan.categories().get(0);
        List<JudgeNomination> judges = new ArrayList<>(plan.judges());
        judges.set(
                1,
                new JudgeNomination(
                        "专家", new UserId("judge2"), null, null, null, List.of(category, "MY_FRIENDS_WORK")));
        assertThat(faults(ENTERPRISE, plan.withJudges(judges))).containsExactly("/judges/1/fields/1 UNKNOWN_CODE");
    }

    @Test
    void takesNoWindowThatIsPast() {
        OffsetDateTime now = OffsetDateTime.now(CLOCK);
        ContestPlan plan = SamplePlans.plan(now.minusDays(30), now);
        assertThat(faults(ENTERPRISE, plan)).containsExactly("/entriesClose WINDOW_PAST");
    }

    @Test
    void wantsNoApprovalForAnInternalContestWhichABodyCannotHold() {
        ContestPlan plan = SamplePlans.plan().withScope(ContestScope.INTERNAL).withApprovalNo(null);
        assertThat(faults(ENTERPRISE, plan)).isEmpty();
        assertThat(faults(BODY, plan)).containsExactly("/scope INTERNAL_FOR_BODY");
    }

    @Test
    void namesTheContestThatHasTheTitle() {
        String first = house.planned();
        assertThatThrownBy(house::planned).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("TITLE_TAKEN");
            assertThat(refusal.properties()).containsEntry("contestNo", first);
        });
    }

    @Test
    void aTitleIsTheSameHoweverItIsSpelled() {
        house.planned();
        String spelled = " " + SamplePlans.plan().title().replaceFirst("^(.)", "$1\u3000·\u200b");
        assertThatThrownBy(() -> house.planned(SamplePlans.plan().withTitle(spelled)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TITLE_TAKEN"));
    }

    @Test
    void isHeldByTheEnterpriseOfTheKeyOrByTheHighestBodyOfTheOffice() {
        assertThat(organiser(ContestFixture.CLIENT, null)).isEqualTo("91440106MA0000015E");
        assertThat(organiser(staff("contest-office.440106", "contest-office.440100"), null))
                .isEqualTo("440100");
        assertThat(organiser(staff("contest-office.440106", "contest-office.440100"), "440106"))
                .isEqualTo("440106");
        assertThat(organiser(staff("camunda-admin"), null)).isEqualTo("440000");
    }

    @Test
    void isNotHeldInTheNameOfAnother() {
        refused("FOREIGN_ORGANISER", () -> organiser(ContestFixture.CLIENT, "440106"));
        refused("FOREIGN_ORGANISER", () -> organiser(staff("contest-office.440106"), "440100"));
        refused("FOREIGN_ORGANISER", () -> organiser(staff("review.440106"), null));
        refused("FOREIGN_ORGANISER", () -> organiser(staff("contest-office.CON-2026-000001"), null));
        refused("INVALID_INPUT", () -> organiser(staff("camunda-admin"), "440100-sasac"));
    }

    @Test
    void isNotHeldByAnEnterpriseWhoseAssociationIsGone() {
        house.loseAssociation();

        refused("ASSOCIATION_CLOSED", () -> organiser(ContestFixture.CLIENT, null));
    }

    @Test
    void isADraftToItsOrganiserAndOfficeAlone() {
        String contestNo = house.planned();
        StaffPrincipal office = staff("contest-office." + contestNo);
        ClientPrincipal other = new ClientPrincipal("other", "91440300MA0000021X", "其他企业");
        assertThat(house.access().managed(contestNo, ContestFixture.CLIENT)).isNotNull();
        assertThat(house.access().managed(contestNo, office)).isNotNull();
        assertThat(house.access().readable(contestNo, staff("supervision." + contestNo)))
                .isNotNull();
        refused("UNKNOWN_CONTEST", () -> house.access().readable(contestNo, other));
        refused("UNKNOWN_CONTEST", () -> house.access().managed(contestNo, other));
        refused("UNKNOWN_CONTEST", () -> house.access().readable(contestNo, staff("judges." + contestNo)));
        house.publication().publish(contestNo);
        assertThat(house.access().readable(contestNo, other)).isNotNull();
        refused("CONTEST_OFFICE_ONLY", () -> house.access().managed(contestNo, other));
        refused("CONTEST_OFFICE_ONLY", () -> house.access().managed(contestNo, staff("judges." + contestNo)));
    }

    @Test
    void hasARuleVersionThatFollowsFromTheRulesAlone() {
        String contestNo = house.planned();
        house.publication().publish(contestNo);
        Contest contest = house.contests().get(contestNo);
        assertThat(RuleVersion.of(contest.rules())).isEqualTo(contest.ruleVersion());
        assertThat(Sha256.of(contest.seed())).isEqualTo(contest.seedDigest());
    }

    private String organiser(Object principal, String code) {
        return house.organisers().of(principal, code).code();
    }

    private List<String> faults(Organiser organiser, ContestPlan plan) {
        Findings findings = new Findings(List.of());
        house.policy().check(organiser, plan, findings);
        return findings.list().stream().map(ContestPlanPolicyTest::named).toList();
    }

    private static String named(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static JudgeNomination judge(String userId, String employerCode) {
        return new JudgeNomination("专家", UserId.of(userId), employerCode, null, null, List.of());
    }

    private static StaffPrincipal staff(String... groups) {
        return new StaffPrincipal(new UserId("somebody"), Set.of(groups));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Nobody listens. */
    private static final class NoProcess implements ContestProcess {

        @Override
        public void planned(Contest contest) {}

        @Override
        public void formalChecksFinished(String contestNo) {}

        @Override
        public void roundFinished(String contestNo) {}

        @Override
        public void postponed(Contest contest) {}

        @Override
        public void cancelled(String contestNo) {}
    }
}
