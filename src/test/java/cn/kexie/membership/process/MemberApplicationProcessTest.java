package cn.kexie.membership.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.document.IssuedDocument;
import cn.kexie.membership.EligibilityStandard;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.membership.MembershipSetting;
import cn.kexie.membership.SampleForms;
import cn.kexie.membership.roll.MemberView;
import cn.kexie.membership.roll.life.MemberUpdate;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.Objector;
import cn.kexie.support.process.ProcessTestEngine;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("会员入会：审查、决定、表决、登记、不予入会、复核，以及每一条出口")
class MemberApplicationProcessTest {

    private static final String EXAMINE = "userTask_examineMaterials";
    private static final String DECIDE = "userTask_decideAdmission";
    private static final String BALLOT = "userTask_castBallot";
    private static final String ARRANGE = "userTask_arrangeVote";
    private static final String HEAR = "userTask_hearAppeal";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private MembershipFixture house;

    @BeforeEach
    void open() {
        house = MembershipBeans.register(engine);
        house.committee().seat("committee." + house.associationNo(), "ann", "bob", "cen");
    }

    @Test
    @DisplayName("企业科协注销，未决定的申请终止，说明理由")
    void endsWithItsAssociation() {
        String caseNo = house.filed(SampleForms.engineer());
        house.associationCancelled();
        assertThat(house.status(caseNo)).isEqualTo("REJECTED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result().get("reason"))
                .asString()
                .contains("注销");
        assertThat(engine.hasPassed(caseNo, "endEvent_associationCancelled")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("规则明确的：审查、秘书长决定、登记入册")
    void admitsAClearCaseByDelegatedDecision() {
        String caseNo = house.filed(SampleForms.engineer());
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsEntry("eligibility", "ELIGIBLE");
        assertThat(groupsOf(caseNo, EXAMINE)).containsExactly("secretariat." + house.associationNo());
        accept(caseNo);
        assertThat(house.status(caseNo)).isEqualTo("UNDER_REVIEW");
        complete(caseNo, DECIDE, Map.of("decision", "APPROVE"));

        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result())
                .containsEntry("memberNo", house.associationNo() + "-2026-00001");
        assertThat(members()).extracting(MemberView::mobile).containsExactly("138****8001");
        assertThat(kinds(caseNo)).containsExactlyInAnyOrder("MEMBER_CARD", "ADMISSION_NOTICE");
        assertThat(engine.hasPassed(caseNo, "endEvent_admitted")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("会员号连续")
    void numbersMembersWithoutGaps() {
        admitted(SampleForms.engineer());
        String rejected = house.filed(SampleForms.form("示例丙", "13800138003", "083", "RD"));
        accept(rejected);
        complete(rejected, DECIDE, Map.of("decision", "REJECT", "opinion", "材料不实"));
        admitted(SampleForms.form("示例丁", "13800138004", "083", "RD"));

        assertThat(members()).extracting(MemberView::memberNo).allMatch(no -> no.matches(".*-2026-0000[12]"));
        assertThat(members()).hasSize(2);
    }

    @Test
    @DisplayName("规则不明确的由委员会表决通过")
    void admitsAnUnclearCaseByVote() {
        String caseNo = house.filed(SampleForms.unclear());
        accept(caseNo);
        vote(caseNo, "FOR");

        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        assertThat(engine.hasPassed(caseNo, "serviceTask_recordAdmissionVote")).isTrue();
    }

    @Test
    @DisplayName("从严标准下，初级职称由委员会表决")
    void asksTheTableTheAssociationHasChosen() {
        house.settings().choose(house.associationNo(), new MembershipSetting(EligibilityStandard.STRICT, false));
        String caseNo = house.filed(SampleForms.form("示例戊", "13800138005", "084", "PROD"));
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsEntry("eligibility", "MANUAL");
        accept(caseNo);
        assertThat(engine.openTasks(caseNo)).containsOnly(BALLOT);
    }

    @Test
    @DisplayName("秘书长可以提交委员会表决；表决未通过，不予入会，由所在地科协复核")
    void rejectsWhenTheVoteFailsAndTheLocalBodyHears() {
        String caseNo = house.filed(SampleForms.engineer());
        accept(caseNo);
        complete(caseNo, DECIDE, Map.of("decision", "REFER", "opinion", "情况特殊"));
        vote(caseNo, "AGAINST");
        assertThat(house.status(caseNo)).isEqualTo("REJECTED");
        assertThat(kinds(caseNo)).containsExactly("NON_ADMISSION_NOTICE");

        house.rejection().appeal(CaseNo.of(caseNo), "补充了新的成果");
        assertThat(house.status(caseNo)).isEqualTo("UNDER_REVIEW");
        assertThat(groupsOf(caseNo, HEAR)).containsExactly("review.440106");
        assertRefusedByListener(() -> given(caseNo, HEAR, "ann"), "TOOK_PART");
        assertRefusedByListener(
                () -> completeAs("ann", caseNo, HEAR, Map.of("decision", "UPHOLD", "opinion", "维持", "impartial", true)),
                "TOOK_PART");
        completeAs("reviewer", caseNo, HEAR, Map.of("decision", "OVERTURN", "opinion", "符合条件", "impartial", true));
        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        assertThat(members()).hasSize(1);
    }

    @Test
    @DisplayName("选择入会前公示的，公示无异议后登记入册")
    void admitsAfterAPublicityWithoutObjection() {
        String caseNo = published();
        assertThat(house.cases().get(CaseNo.of(caseNo)).step()).isEqualTo("公示");
        assertThat(house.status(caseNo)).isEqualTo("UNDER_REVIEW");
        engine.advance(Period.ofDays(9));

        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        assertThat(engine.hasPassed(caseNo, "serviceTask_recordPublicity")).isTrue();
    }

    @Test
    @DisplayName("公示期间异议成立，不予入会")
    void rejectsWhenAnObjectionIsUpheld() {
        String caseNo = published();
        String publicityNo = (String) engine.variable(caseNo, "publicity", "publicityNo");
        house.publicity()
                .objections()
                .file(
                        publicityNo,
                        Reading.faultless(
                                new ObjectionForm(caseNo, "示例庚", "13900139000", "不是本企业职工，有劳动合同为证", List.of())),
                        new Objector("client:1", null));
        complete(
                caseNo, "userTask_handleObjection", Map.of("decision", "UPHOLD", "opinion", "情况属实", "impartial", true));
        engine.advance(Period.ofDays(9));

        assertThat(house.status(caseNo)).isEqualTo("REJECTED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result())
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason).asString().contains("异议成立"));
    }

    @Test
    @DisplayName("未达到法定人数，重新组织表决")
    void repeatsAVoteWithoutQuorum() {
        house.committee().seat("committee." + house.associationNo(), "ann");
        String caseNo = house.filed(SampleForms.unclear());
        accept(caseNo);
        completeAs("ann", caseNo, BALLOT, Map.of("decision", "RECUSE", "opinion", "亲属"));
        engine.runJobs();
        assertThat(engine.openTasks(caseNo)).containsExactly(ARRANGE);
        house.committee().seat("committee." + house.associationNo(), "bob", "cen", "dai");
        complete(caseNo, ARRANGE, Map.of("decision", "VOTE", "opinion", "已补足委员"));
        vote(caseNo, "FOR");

        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        assertThat(engine.hasPassed(caseNo, "serviceTask_recordVoteArrangement"))
                .isTrue();
    }

    @Test
    @DisplayName("不同意必须写明理由")
    void refusesARejectionWithoutReason() {
        String caseNo = house.filed(SampleForms.engineer());
        accept(caseNo);
        assertThatThrownBy(() -> complete(caseNo, DECIDE, Map.of("decision", "REJECT")))
                .rootCause()
                .isInstanceOf(Refusal.class);
        assertThat(engine.openTasks(caseNo)).containsExactly(DECIDE);
    }

    @Test
    @DisplayName("规则认定不符合条件的，秘书长不能同意，委员会可以")
    void leavesWhoeverIsNotEligibleToTheCommittee() {
        String caseNo = house.filed(SampleForms.withoutCharter());
        accept(caseNo);
        assertThatThrownBy(() -> complete(caseNo, DECIDE, Map.of("decision", "APPROVE")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::code)
                                .containsExactly("NOT_ELIGIBLE"));
        complete(caseNo, DECIDE, Map.of("decision", "REFER", "opinion", "情况特殊"));
        vote(caseNo, "FOR");

        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("秘书长不同意，委员会委员复核维持，为最终结论")
    void upholdsARejectionOnce() {
        String caseNo = rejected();
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsKeys("reason", "appealBy");
        house.rejection().appeal(CaseNo.of(caseNo), "请复核");
        assertThat(groupsOf(caseNo, HEAR)).containsExactly("committee." + house.associationNo());
        assertRefusedByListener(
                () -> completeAs(
                        "secretary", caseNo, HEAR, Map.of("decision", "UPHOLD", "opinion", "维持", "impartial", true)),
                "TOOK_PART");
        completeAs("bob", caseNo, HEAR, Map.of("decision", "UPHOLD", "opinion", "维持", "impartial", true));

        assertThat(house.status(caseNo)).isEqualTo("REJECTED");
        assertThat(engine.hasPassed(caseNo, "endEvent_rejectionUpheld")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
        assertRefused(() -> house.rejection().appeal(CaseNo.of(caseNo), "再次复核"), "APPEAL_CLOSED");
    }

    @Test
    @DisplayName("逾期不能申请复核；被拒的人可以重新申请")
    void closesTheAppealPeriod() {
        String caseNo = rejected();
        engine.advance(Period.ofDays(16));

        assertThat(engine.hasPassed(caseNo, "endEvent_rejected")).isTrue();
        assertRefused(() -> house.rejection().appeal(CaseNo.of(caseNo), "请复核"), "APPEAL_CLOSED");
        assertThat(house.filed(SampleForms.engineer())).isNotEqualTo(caseNo);
    }

    @Test
    @DisplayName("秘书处审查不通过，也可以复核")
    void rejectsWhatTheSecretariatRefuses() {
        String caseNo = house.filed(SampleForms.engineer());
        completeAs("secretary", caseNo, EXAMINE, Map.of("decision", "REFUSE", "opinion", "不是本企业职工"));
        assertThat(house.status(caseNo)).isEqualTo("REJECTED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsEntry("reason", "不是本企业职工");
        assertThat(kinds(caseNo)).containsExactly("NON_ADMISSION_NOTICE");
    }

    @Test
    @DisplayName("补正后按新内容重新认定资格")
    void judgesTheCorrectedForm() {
        String caseNo = house.filed(SampleForms.unclear());
        correct(caseNo, "/professionalTitle");
        assertThat(house.status(caseNo)).isEqualTo("CORRECTION_REQUIRED");
        house.corrections()
                .submit(
                        CaseNo.of(caseNo),
                        Reading.faultless(new CorrectionAnswer(
                                Map.of("/professionalTitle", TextNode.valueOf("082")), List.of(), null)));

        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsEntry("eligibility", "ELIGIBLE");
        accept(caseNo);
        assertThat(engine.openTasks(caseNo)).containsExactly(DECIDE);
    }

    @Test
    @DisplayName("逾期未补正，申请失效，可以重新申请")
    void lapsesWithoutCorrections() {
        String caseNo = house.filed(SampleForms.engineer());
        correct(caseNo, "/name");
        engine.advance(Period.ofDays(20));

        assertThat(house.status(caseNo)).isEqualTo("LAPSED");
        assertThat(engine.hasPassed(caseNo, "endEvent_lapsed")).isTrue();
        assertThat(house.filed(SampleForms.engineer())).isNotEqualTo(caseNo);
    }

    @Test
    @DisplayName("任何时候都可以撤回")
    void isWithdrawnWhileTheCommitteeVotes() {
        String caseNo = house.filed(SampleForms.unclear());
        accept(caseNo);
        house.withdrawal().withdraw(CaseNo.of(caseNo), "个人原因");

        assertThat(house.status(caseNo)).isEqualTo("WITHDRAWN");
        assertThat(engine.isEnded(caseNo)).isTrue();
        assertThat(engine.hasPassed(caseNo, "endEvent_withdrawn")).isTrue();
        assertThat(house.filed(SampleForms.unclear())).isNotEqualTo(caseNo);
    }

    @Test
    @DisplayName("已经是会员、已有申请在办的，不能再申请")
    void refusesTheSamePersonTwice() {
        String open = house.filed(SampleForms.engineer());
        assertRefused(() -> house.filed(SampleForms.engineer()), "APPLICATION_OPEN");
        accept(open);
        complete(open, DECIDE, Map.of("decision", "APPROVE"));
        assertRefused(() -> house.filed(SampleForms.engineer()), "ALREADY_MEMBER");
    }

    @Test
    @DisplayName("变更、暂停、恢复、离退休、退会都保留历史")
    void keepsTheHistoryOfAMember() {
        String memberNo = admitted(SampleForms.engineer());
        var joined = java.time.LocalDate.now(engine.clock());
        engine.advance(Period.ofDays(30));
        house.life().update(house.associationNo(), memberNo, new MemberUpdate("制造部", null, "082", null, "调动"));
        engine.advance(Period.ofDays(30));
        house.life().suspend(house.associationNo(), memberNo, "外派");
        assertRefused(() -> house.life().suspend(house.associationNo(), memberNo, "外派"), "WRONG_STATE");
        engine.advance(Period.ofDays(30));
        house.life().resume(house.associationNo(), memberNo, "回国");
        house.life().retire(house.associationNo(), memberNo, "退休");
        engine.advance(Period.ofDays(30));
        house.life().withdraw(house.associationNo(), memberNo, "本人书面申请");

        assertThat(asOf(joined)).extracting(MemberView::department).containsExactly("研发中心");
        assertThat(asOf(joined.plusDays(30))).extracting(MemberView::department).containsExactly("制造部");
        assertThat(asOf(joined.plusDays(60))).extracting(MemberView::statusText).containsExactly("暂停");
        assertThat(asOf(joined.plusDays(90)))
                .extracting(MemberView::postCategory)
                .containsExactly("RETIRED");
        assertThat(asOf(joined.plusDays(120))).isEmpty();
        assertThat(asOf(joined.minusDays(1))).isEmpty();
        assertThat(house.views().get(house.associationNo(), memberNo).history()).hasSize(4);
        assertThat(house.views().get(house.associationNo(), memberNo).statusText())
                .isEqualTo("已退会");
        assertThat(house.filed(SampleForms.engineer())).isNotBlank();
    }

    private String published() {
        house.settings().choose(house.associationNo(), new MembershipSetting(EligibilityStandard.INCLUSIVE, true));
        String caseNo = house.filed(SampleForms.engineer());
        accept(caseNo);
        complete(caseNo, DECIDE, Map.of("decision", "APPROVE"));
        return caseNo;
    }

    private String rejected() {
        String caseNo = house.filed(SampleForms.engineer());
        completeAs("secretary", caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
        completeAs("secretary", caseNo, DECIDE, Map.of("decision", "REJECT", "opinion", "材料不实"));
        return caseNo;
    }

    private String admitted(MemberForm form) {
        String caseNo = house.filed(form);
        accept(caseNo);
        complete(caseNo, DECIDE, Map.of("decision", "APPROVE"));
        return (String) house.cases().get(CaseNo.of(caseNo)).result().get("memberNo");
    }

    private void accept(String caseNo) {
        complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
    }

    private void correct(String caseNo, String pointer) {
        complete(caseNo, EXAMINE, Map.of("decision", "CORRECT", "opinion", "请核对", "correctionItems", List.of(pointer)));
    }

    private void vote(String caseNo, String choice) {
        for (Task ballot : tasks(caseNo, BALLOT)) {
            as(
                    ballot.getAssignee(),
                    () -> ProcessTestEngine.processEngine()
                            .getFormService()
                            .submitTaskForm(ballot.getId(), Map.of("decision", choice, "opinion", "意见")));
        }
        engine.runJobs();
    }

    private void complete(String caseNo, String task, Map<String, ?> answers) {
        completeAs("secretary", caseNo, task, answers);
    }

    private void given(String caseNo, String task, String userId) {
        ProcessTestEngine.processEngine()
                .getTaskService()
                .setAssignee(engine.task(caseNo, task).getId(), userId);
    }

    private void completeAs(String userId, String caseNo, String task, Map<String, ?> answers) {
        as(userId, () -> engine.complete(caseNo, task, answers));
    }

    private static void as(String userId, Runnable work) {
        var identity = ProcessTestEngine.processEngine().getIdentityService();
        identity.setAuthenticatedUserId(userId);
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** The engine wraps what a listener refuses. */
    private static void assertRefusedByListener(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<Task> tasks(String caseNo, String key) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(key)
                .list();
    }

    private List<String> groupsOf(String caseNo, String key) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .getIdentityLinksForTask(engine.task(caseNo, key).getId())
                .stream()
                .map(link -> link.getGroupId())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<MemberView> members() {
        return asOf(null);
    }

    private List<MemberView> asOf(java.time.LocalDate day) {
        return house.views().page(house.associationNo(), day, 0, 20).items();
    }

    private List<String> kinds(String caseNo) {
        return house.documents().of(caseNo).stream().map(IssuedDocument::kind).toList();
    }
}
