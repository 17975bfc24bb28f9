package cn.kexie.contest.award.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Opinion;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.committee.process.CommitteeBeans;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.award.AwardFixture;
import cn.kexie.contest.award.AwardObjectionForm;
import cn.kexie.contest.award.ObjectionMatter;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Verification;
import cn.kexie.dossier.DossierHint;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.JsonVariable;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.Objector;
import cn.kexie.publicity.PublicityStatus;
import cn.kexie.publicity.PublicityView;
import cn.kexie.publicity.process.PublicityBeans;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("评奖和表彰：核定、表决、公示、异议、表彰、撤销")
class AwardProcessTest {

    private static final String KEY = "award-caller";
    private static final Map<String, Object> CONFIRM = Map.of("decision", "CONFIRM", "boundaryTies", "BOTH_IN");
    private static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");
    private static final Map<String, Object> UPHOLD =
            Map.of("decision", "UPHOLD", "opinion", "经核实，情况属实", "impartial", true);
    private static final Map<String, Object> DISMISS =
            Map.of("decision", "DISMISS", "opinion", "经核实，情况不实", "impartial", true);
    private static final Objector STRANGER = new Objector("client:9", AwardFixture.OTHER_ENTERPRISE);

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final ProcessEngine camunda = ProcessTestEngine.processEngine();
    private AwardFixture house;
    private String contestNo;
    private Deployment caller;

    @BeforeEach
    void rank() {
        house = new AwardFixture(
                PublicityBeans.process(camunda),
                CommitteeBeans.rules(camunda),
                TimeLimitsFixture.of(camunda),
                engine.clock());
        engine.beans(AwardBeans.of(house));
        engine.beans(PublicityBeans.of(house.publicity()));
        engine.beans(CommitteeBeans.of(house.committee()));
        engine.beans(StepBeans.of(camunda, house.steps()));
        engine.beans(EngineBeans.taskListeners());
        caller = camunda.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "award-caller.bpmn",
                        Bpmn.readModelFromFile(Path.of("src/test/resources/process-tests/award-caller.bpmn")
                                .toFile()))
                .deploy();
        contestNo = house.contestNo();
        engine.start(
                KEY,
                contestNo,
                Map.of("committeeGroup", AwardFixture.COMMITTEE, "objectionGroup", "supervision." + contestNo));
    }

    @AfterEach
    void undeploy() {
        camunda.getRepositoryService().deleteDeployment(caller.getId(), true);
    }

    @Test
    @DisplayName("核定、两次表决、公示无异议、批准：表彰决定一份，获奖作品各一份证书")
    void awardsWhatTheCommitteeAdopted() {
        review(CONFIRM);
        assertThat(variable("firstVoteSubject")).isEqualTo("“五小创新竞赛”拟授一等奖 1 件");
        vote("FOR");
        assertThat(variable("otherVoteSubject")).isEqualTo("“五小创新竞赛”拟授二等奖 2 件、三等奖 3 件");
        vote("FOR");
        assertThat(house.status()).isEqualTo(ContestStatus.PUBLICITY);
        assertThat(publicity().title()).isEqualTo("“五小创新竞赛”拟表彰作品公示");
        assertThat(publicity().items().get(0))
                .satisfies(item -> assertThat(item.key()).isEqualTo(house.entry(1)))
                .satisfies(item -> assertThat(item.text()).isEqualTo("作品1 · 示例企业1 · 一等奖 · 95.00 分"));
        endPublicity();
        decide(APPROVE);

        assertThat(engine.isEnded(contestNo)).isTrue();
        assertThat(house.status()).isEqualTo(ContestStatus.AWARDED);
        assertThat(house.cases().get(CaseNo.of(contestNo)).result())
                .containsEntry("awarded", Map.of("一等奖", 1, "二等奖", 2, "三等奖", 3));
        assertThat(house.entries().awarded()).hasSize(6).containsEntry(house.entry(1), "一等奖");
        assertThat(kinds(contestNo)).containsExactly("COMMENDATION");
        assertThat(kinds(house.entry(6))).containsExactly("CERTIFICATE");
        assertThat(kinds(house.entry(7))).isEmpty();
        assertThat(house.rankings().reasons()).hasSize(1);
        assertThat(opinions(Opinion::decision)).containsExactly("CONFIRM", "ADOPTED", "ADOPTED");
        assertThat(opinions(Opinion::stepText)).contains("委员会表决最高奖项", "委员会表决其他奖项");
    }

    @Test
    @DisplayName("一等奖没有获得三分之二赞成：回到核定并提示原因，空缺后继续")
    void comesBackWhenTheCommitteeDoesNotAdopt() {
        review(CONFIRM);
        vote("ann", "FOR");
        vote("bob", "AGAINST");
        vote("cen", "AGAINST");
        engine.runJobs();

        assertThat(house.dossier().hints(contestNo))
                .extracting(DossierHint::text)
                .singleElement()
                .asString()
                .contains("没有通过", "一等奖 1 件");
        review(Map.of(
                "decision",
                "CONFIRM",
                "boundaryTies",
                "BOTH_IN",
                "emptyGrades",
                JsonVariable.of(List.of("一等奖")),
                "opinion",
                "委员会不同意授予一等奖"));
        assertThat(house.rankings().reasons()).last().isEqualTo("末位并列的全部入选，一等奖空缺");
        assertThat(variable("otherVoteSubject")).isEqualTo("“五小创新竞赛”拟授二等奖 2 件、三等奖 3 件");
        vote("FOR");
        assertThat(publicity().items()).hasSize(5);
    }

    @Test
    @DisplayName("未达到法定人数：回到核定，名次不重排")
    void comesBackWithoutQuorum() {
        house.committee().seat(AwardFixture.COMMITTEE);
        review(CONFIRM);
        engine.runJobs();

        assertThat(house.dossier().hints(contestNo))
                .extracting(DossierHint::text)
                .singleElement()
                .asString()
                .contains("未达到法定人数");
        house.committee().seat(AwardFixture.COMMITTEE, "ann", "bob", "cen");
        review(CONFIRM);
        vote("FOR");
        vote("FOR");
        assertThat(house.status()).isEqualTo(ContestStatus.PUBLICITY);
        assertThat(house.rankings().reasons()).hasSize(1);
    }

    @Test
    @DisplayName("并列的取舍改变才重排；没有并列，选择不入选也不重排")
    void ranksAgainOnlyWhenTheChoiceMatters() {
        Map<String, Object> out = Map.of("decision", "CONFIRM", "boundaryTies", "BOTH_OUT");
        house.committee().seat(AwardFixture.COMMITTEE);
        review(out);
        engine.runJobs();
        assertThat(house.rankings().reasons()).hasSize(1);

        house.rankings().tie("一等奖", house.entry(1), house.entry(2));
        review(out);
        engine.runJobs();
        assertThat(house.rankings().reasons()).hasSize(2).last().isEqualTo("末位并列的全部不入选");
        review(out);
        engine.runJobs();
        assertThat(house.rankings().reasons()).hasSize(2);
        review(CONFIRM);
        assertThat(house.rankings().reasons()).hasSize(3);
    }

    @Test
    @DisplayName("规则中没有的奖项、没有理由的空缺被退回")
    void refusesAnImpossibleReview() {
        assertInvalid(
                () -> review(
                        Map.of("decision", "CONFIRM", "emptyGrades", JsonVariable.of(List.of("特等奖")), "opinion", "空缺")),
                "/emptyGrades UNKNOWN_GRADE");
        assertInvalid(
                () -> review(Map.of("decision", "CONFIRM", "emptyGrades", JsonVariable.of(List.of("一等奖")))),
                "/opinion REASON_REQUIRED");
        assertInvalid(() -> review(Map.of("decision", "APPROVE")), "/decision CHOICE_REQUIRED");
        assertThat(house.rankings().reasons()).hasSize(1);
    }

    @Test
    @DisplayName("全部奖项空缺：不表决、不公示，没有证书")
    void endsWithoutAwards() {
        review(Map.of(
                "decision",
                "CONFIRM",
                "emptyGrades",
                JsonVariable.of(List.of("一等奖", "二等奖", "三等奖")),
                "opinion",
                "作品水平不足"));
        assertThat(variable("publicityRequired")).isEqualTo(false);
        decide(APPROVE);

        assertThat(house.status()).isEqualTo(ContestStatus.AWARDED);
        assertThat(house.publicity().publicities().lastOf(CaseNo.of(contestNo))).isEmpty();
        assertThat(kinds(contestNo)).isEmpty();
        assertThat(house.cases().get(CaseNo.of(contestNo)).result()).containsEntry("awarded", Map.of());
        assertThat(engine.isEnded(contestNo)).isTrue();
    }

    @Test
    @DisplayName("异议成立：取消资格、重排名次，只补充公示新获奖或者等级变动的作品")
    void publishesAgainWhatChangedAfterAnUpheldObjection() {
        published();
        String objectionNo = object(1, ObjectionMatter.ORIGINALITY);
        handle(objectionNo, UPHOLD);
        endPublicity();

        assertThat(house.entries().disqualified()).containsExactly(house.entry(1));
        assertThat(house.rankings().reasons()).last().isEqualTo("异议成立，取消《作品1》的资格，重新排定名次");
        assertThat(publicity().title()).isEqualTo("“五小创新竞赛”拟表彰作品补充公示");
        // 19 entries: 1, 1, 2 — the second rises to the first grade; of the others only the first was of a higher grade
        assertThat(publicity().items()).extracting(PublicityView.Item::key).containsExactly(house.entry(2));
        endPublicity();
        decide(APPROVE);
        assertThat(house.entries().awarded())
                .containsEntry(house.entry(2), "一等奖")
                .containsEntry(house.entry(3), "二等奖")
                .doesNotContainKey(house.entry(1));
        assertThat(kinds(house.entry(1))).isEmpty();
        assertThat(events(contestNo)).contains("RANKED_AGAIN");
    }

    @Test
    @DisplayName("异议不成立：名次不变，直接审批")
    void goesOnWhenObjectionsAreDismissed() {
        published();
        handle(object(2, ObjectionMatter.PROCEDURE), DISMISS);
        endPublicity();

        assertThat(house.rankings().reasons()).hasSize(1);
        decide(APPROVE);
        assertThat(house.entries().awarded()).hasSize(6);
    }

    @Test
    @DisplayName("只冻结所涉作品")
    void freezesTheAwardConcernedAlone() {
        published();
        object(2, ObjectionMatter.CONFLICT);

        assertThat(publicity().items())
                .filteredOn(PublicityView.Item::frozen)
                .extracting(PublicityView.Item::key)
                .containsExactly(house.entry(2));
    }

    @Test
    @DisplayName("公示之前和之后不接受异议，并说明当前状态")
    void takesObjectionsWhileThePublicityRunsAlone() {
        assertRefused(() -> object(1, ObjectionMatter.ORIGINALITY), "OBJECTIONS_CLOSED", "RANKED");
        published();
        endPublicity();
        assertRefused(() -> object(1, ObjectionMatter.ORIGINALITY), "OBJECTIONS_CLOSED", "PUBLICITY");
        decide(APPROVE);
        assertRefused(() -> object(1, ObjectionMatter.ORIGINALITY), "OBJECTIONS_CLOSED", "AWARDED");
    }

    @Test
    @DisplayName("不接受对获奖等级、对本单位作品、没有事实和证据、名单以外的异议")
    void refusesWhatIsNotObjectionable() {
        published();
        assertInvalid(() -> object(1, ObjectionMatter.GRADE), "/matter OWN_GRADE_NOT_OBJECTIONABLE");
        Objector own = new Objector("client:1", AwardFixture.enterprise(1));
        assertInvalid(
                () -> file(form(1, ObjectionMatter.OTHER, "对本作品的得分有异议，请复核"), own),
                "/caseNo OWN_GRADE_NOT_OBJECTIONABLE");
        assertInvalid(
                () -> house.publicity()
                        .objections()
                        .file(
                                publicity().publicityNo(),
                                Reading.faultless(new ObjectionForm(
                                        house.entry(1), "张三", "13800138000", "对本作品的得分有异议，请复核", List.of())),
                                own),
                "/item OWN_GRADE_NOT_OBJECTIONABLE");
        assertInvalid(() -> file(form(1, ObjectionMatter.ORIGINALITY, "抄袭"), STRANGER), "/reason EVIDENCE_REQUIRED");
        assertInvalid(() -> object(9, ObjectionMatter.ORIGINALITY), "/caseNo UNKNOWN_ITEM");
        String evidence = house.casefile().attachment(STRANGER.creditCode());
        assertThat(file(
                        new AwardObjectionForm(
                                house.entry(1),
                                "张三",
                                "13800138000",
                                ObjectionMatter.ORIGINALITY,
                                "抄袭",
                                List.of(evidence)),
                        STRANGER))
                .isNotBlank();
    }

    @Test
    @DisplayName("评审专家和作品的完成人即使在监督组也不能处理异议")
    void keepsJudgesAndCompletersFromHandling() {
        published();
        String objectionNo = object(1, ObjectionMatter.ORIGINALITY);
        String other = object(2, ObjectionMatter.ORIGINALITY);

        as("judge1", () -> assertRefused(() -> handle(objectionNo, DISMISS), "MAY_NOT_HANDLE", null));
        as("leader1", () -> assertRefused(() -> handle(objectionNo, DISMISS), "MAY_NOT_HANDLE", null));
        as("leader1", () -> handle(other, DISMISS));
        as("supervisor", () -> handle(objectionNo, DISMISS));
        assertThat(tasks("userTask_handleObjection")).isEmpty();
    }

    @Test
    @DisplayName("退回表彰的回到核定；名单未变的不再公示")
    void returnsTheListToTheReview() {
        published();
        endPublicity();
        decide(Map.of("decision", "RETURN", "opinion", "请再次核对并列作品"));
        assertThat(house.status()).isEqualTo(ContestStatus.RANKED);

        review(CONFIRM);
        vote("FOR");
        vote("FOR");
        assertThat(variable("publicityRequired")).isEqualTo(false);
    }

    @Test
    @DisplayName("表彰以后撤销：证书作废，作品取消资格，两个案件都有记录，不能重复撤销")
    void revokesAnAward() {
        assertRefused(() -> revoke(1), "WRONG_STATE", "RANKED");
        published();
        endPublicity();
        decide(APPROVE);

        revoke(1);

        assertThat(house.documents()
                        .verify(certificate(house.entry(1)).verificationCode())
                        .status())
                .isEqualTo(Verification.Status.REVOKED);
        assertThat(house.documents()
                        .verify(certificate(house.entry(2)).verificationCode())
                        .status())
                .isEqualTo(Verification.Status.VALID);
        assertThat(house.entries().disqualified()).containsExactly(house.entry(1));
        assertThat(events(contestNo)).contains("AWARD_REVOKED");
        assertThat(events(house.entry(1))).contains("DISQUALIFIED", "AWARD_REVOKED");
        assertRefused(() -> revoke(1), "AWARD_REVOKED", null);
        assertRefused(() -> revoke(9), "UNKNOWN_AWARD", null);
    }

    @Test
    @DisplayName("竞赛取消，公示随之终止")
    void endsThePublicityOfACancelledContest() {
        published();
        String objectionNo = object(1, ObjectionMatter.ORIGINALITY);
        house.cancel();

        assertThat(publicity().status()).isEqualTo(PublicityStatus.CANCELLED);
        assertThat(publicity().items()).isEmpty();
        assertThat(house.objections().of(contestNo, objectionNo, STRANGER))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo("ENDED"))
                .satisfies(ended -> assertThat(ended.answer()).contains("公示已经取消"))
                .satisfies(ended -> assertThat(ended.decidedAt()).isNotNull());
        assertThat(house.cases().timeline(CaseNo.of(contestNo)))
                .extracting(TimelineEntry::event)
                .contains("OBJECTIONS_ENDED");
        assertRefused(() -> object(1, ObjectionMatter.ORIGINALITY), "OBJECTIONS_CLOSED", "PUBLICITY");
    }

    @Test
    @DisplayName("表彰重复执行不重复制发")
    void commendsOnce() {
        published();
        endPublicity();
        decide(APPROVE);
        house.commendation().commend(contestNo);

        assertThat(kinds(contestNo)).hasSize(1);
        assertThat(kinds(house.entry(1))).hasSize(1);
    }

    private void published() {
        review(CONFIRM);
        vote("FOR");
        vote("FOR");
    }

    private void review(Map<String, Object> answers) {
        forget("emptyGrades");
        engine.correlate(contestNo, "award-caller.reviewed", answers);
    }

    private void decide(Map<String, Object> answers) {
        forget("opinion");
        engine.correlate(contestNo, "award-caller.decided", answers);
    }

    /** Answers of a form live for one transaction; here they would stay. */
    private void forget(String variable) {
        camunda.getRuntimeService()
                .removeVariable(
                        camunda.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(contestNo)
                                .processDefinitionKey(KEY)
                                .singleResult()
                                .getId(),
                        variable);
    }

    private void endPublicity() {
        engine.advance(Period.ofDays(8));
    }

    private void vote(String choice) {
        List.of("ann", "bob", "cen").forEach(voter -> vote(voter, choice));
        engine.runJobs();
    }

    private void vote(String voter, String choice) {
        Task ballot = tasks("userTask_castBallot").stream()
                .filter(task -> voter.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        as(
                voter,
                () -> camunda.getFormService()
                        .submitTaskForm(ballot.getId(), Map.of("decision", choice, "opinion", "意见")));
    }

    private void as(String userId, Runnable work) {
        camunda.getIdentityService().setAuthenticatedUserId(userId);
        try {
            work.run();
        } finally {
            camunda.getIdentityService().clearAuthentication();
        }
    }

    private String object(int at, ObjectionMatter matter) {
        return file(form(at, matter, "该作品与已公开的专利方案相同，见附件对比"), STRANGER);
    }

    private String file(AwardObjectionForm form, Objector objector) {
        return house.objections()
                .file(contestNo, Reading.faultless(form), objector)
                .objectionNo();
    }

    private AwardObjectionForm form(int at, ObjectionMatter matter, String reason) {
        return new AwardObjectionForm(house.entry(at), "张三", "13800138000", matter, reason, List.of());
    }

    private void handle(String objectionNo, Map<String, Object> answers) {
        Task task = tasks("userTask_handleObjection").stream()
                .filter(found -> objectionNo.equals(camunda.getTaskService().getVariable(found.getId(), "objectionNo")))
                .findFirst()
                .orElseThrow();
        camunda.getFormService().submitTaskForm(task.getId(), answers);
    }

    private void revoke(int at) {
        house.revocation().revoke(contestNo, house.entry(at), "查实申报材料造假");
    }

    private List<Task> tasks(String key) {
        return camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(contestNo)
                .taskDefinitionKey(key)
                .list();
    }

    private Object variable(String name) {
        return engine.variable(contestNo, KEY, name);
    }

    private PublicityView publicity() {
        String publicityNo = house.publicity()
                .publicities()
                .lastOf(CaseNo.of(contestNo))
                .orElseThrow()
                .publicityNo();
        return house.publicity().views().of(publicityNo, 0, 200);
    }

    private List<String> kinds(String caseNo) {
        return house.documents().of(caseNo).stream().map(IssuedDocument::kind).toList();
    }

    private IssuedDocument certificate(String entryNo) {
        return house.documents().of(entryNo).get(0);
    }

    private List<String> events(String caseNo) {
        return house.cases().timeline(CaseNo.of(caseNo)).stream()
                .map(TimelineEntry::event)
                .toList();
    }

    private List<String> opinions(Function<Opinion, String> what) {
        return house.cases().opinions(CaseNo.of(contestNo)).stream()
                .map(CaseOpinion::opinion)
                .map(what)
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, String code, String status) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.properties().get("status")).isEqualTo(status));
    }

    private static void assertInvalid(ThrowingCallable call, String... faults) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting((Fault fault) -> fault.pointer() + " " + fault.code())
                                .containsExactly(faults));
    }
}
