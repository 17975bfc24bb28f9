package cn.kexie.membership.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.casefile.CaseOpinion;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Verification;
import cn.kexie.dossier.DossierSection;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.membership.SampleForms;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("会员除名：听取陈述申辩、表决、除名，以及每一条出口")
class MemberRemovalProcessTest {

    private static final String HEAR = "userTask_hearMember";
    private static final String BALLOT = "userTask_castBallot";
    private static final String ARRANGE = "userTask_arrangeVote";
    private static final String APPEAL = "userTask_hearRemovalAppeal";
    private static final Map<String, Object> OVERTURN =
            Map.of("decision", "OVERTURN", "opinion", "事实不清", "impartial", true);
    private static final Map<String, Object> HEARD =
            Map.of("decision", "HEARD", "opinion", "本人承认，请求从轻", "impartial", true);

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private MembershipFixture house;
    private String memberNo;

    @BeforeEach
    void open() {
        house = MembershipBeans.register(engine);
        house.committee().seat("committee." + house.associationNo(), "ann", "bob", "cen");
        memberNo = admitted();
    }

    @Test
    @DisplayName("听取后表决通过：除名，会员证失效，制发除名决定")
    void removesAMemberTheCommitteeVotedOut() {
        String caseNo = proposed();
        assertThat(caseNo).startsWith("REM-");
        assertThat(house.status(caseNo)).isEqualTo("HEARING");
        assertThat(groupsOf(caseNo, HEAR)).containsExactly("secretariat." + house.associationNo());
        complete(caseNo, HEAR, HEARD);
        assertThat(house.status(caseNo)).isEqualTo("VOTING");
        vote(caseNo, "FOR");

        assertThat(house.status(caseNo)).isEqualTo("REMOVED");
        assertThat(memberStatus()).isEqualTo("已除名");
        assertThat(members()).isZero();
        assertThat(kinds(caseNo)).containsExactly("REMOVAL_DECISION");
        assertThat(cardRevoked()).isTrue();
        engine.advance(Period.ofDays(20));
        assertThat(house.status(caseNo)).isEqualTo("REMOVED");
        assertThat(engine.hasPassed(caseNo, "endEvent_removed")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
        assertRefused(() -> appeal(), "APPEAL_CLOSED");
    }

    @Test
    @DisplayName("除名可能撤销期间保留个人信息，此后可以删除，编号和状态仍在")
    void knowsWhoMayComeBack() {
        String admission =
                house.members().get(house.associationNo(), memberNo).caseNo().value();
        PersonalRecords records = house.records();
        assertThat(records.reasonToKeep(CaseNo.of(admission), null))
                .get()
                .asString()
                .contains("会员资格存续");
        removed();
        assertThat(records.reasonToKeep(CaseNo.of(admission), null))
                .get()
                .asString()
                .contains("复核");
        assertThat(records.remove(CaseNo.of(admission), null, null)).isFalse();

        engine.advance(Period.ofDays(20));
        assertThat(records.reasonToKeep(CaseNo.of(admission), null)).isEmpty();
        assertThat(records.remove(CaseNo.of(admission), null, null)).isTrue();
        assertThat(house.members().get(house.associationNo(), memberNo).name()).isEqualTo(PersonalRecords.REMOVED);
        assertThat(memberStatus()).isEqualTo("已除名");
    }

    @Test
    @DisplayName("提出除名的人不参加表决")
    void keepsTheProposerFromVoting() {
        house.committee().seat("committee." + house.associationNo(), "ann", "bob", "cen", "proposer");
        String caseNo = proposed();
        complete(caseNo, HEAR, HEARD);
        engine.runJobs();
        assertThat(ballots(caseNo)).extracting(Task::getAssignee).containsExactlyInAnyOrder("ann", "bob", "cen");
    }

    @Test
    @DisplayName("复核撤销除名：由所在地科协没有参与的人办理，恢复会员资格，除名决定失效；只能申请一次")
    void restoresAMemberOnAppeal() {
        String caseNo = removed();
        appeal();
        assertThat(house.status(caseNo)).isEqualTo("UNDER_APPEAL");
        assertThat(groupsOf(caseNo, APPEAL)).containsExactly("review.440106");
        for (String tookPart : List.of("ann", "secretary", "proposer")) {
            assertThatThrownBy(() -> as(tookPart, () -> engine.complete(caseNo, APPEAL, OVERTURN)))
                    .rootCause()
                    .isInstanceOf(Refusal.class);
        }
        as("reviewer", () -> engine.complete(caseNo, APPEAL, OVERTURN));

        assertThat(house.status(caseNo)).isEqualTo("RESTORED");
        assertThat(memberStatus()).isEqualTo("在册");
        assertThat(house.documents()
                        .verify(house.documents().of(caseNo).get(0).verificationCode())
                        .status())
                .isEqualTo(Verification.Status.REVOKED);
        assertThat(engine.hasPassed(caseNo, "endEvent_restored")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
        assertRefused(() -> appeal(), "APPEAL_CLOSED");
    }

    @Test
    @DisplayName("复核维持除名，为最终结论")
    void upholdsARemovalOnAppeal() {
        String caseNo = removed();
        appeal();
        engine.fireTimeout(caseNo, APPEAL, "remind");
        as(
                "reviewer",
                () -> engine.complete(
                        caseNo, APPEAL, Map.of("decision", "UPHOLD", "opinion", "事实清楚", "impartial", true)));
        assertThat(house.status(caseNo)).isEqualTo("REMOVED");
        assertThat(memberStatus()).isEqualTo("已除名");
        assertThat(engine.hasPassed(caseNo, "endEvent_removalUpheld")).isTrue();
        assertRefused(() -> appeal(), "APPEAL_CLOSED");
    }

    private void appeal() {
        house.removalAppeal().appeal(house.associationNo(), memberNo, "事实不清");
    }

    private String removed() {
        String caseNo = proposed();
        complete(caseNo, HEAR, HEARD);
        vote(caseNo, "FOR");
        return caseNo;
    }

    @Test
    @DisplayName("逾期没有陈述申辩的视为放弃，留痕后表决")
    void takesSilenceForAWaiver() {
        String caseNo = proposed();
        engine.advance(Period.ofDays(16));

        assertThat(engine.hasPassed(caseNo, "serviceTask_recordHearingSilence")).isTrue();
        assertThat(house.cases().opinions(CaseNo.of(caseNo)))
                .extracting(CaseOpinion::opinion)
                .anySatisfy(opinion -> {
                    assertThat(opinion.decision()).isEqualTo("WAIVED");
                    assertThat((Object) opinion.userId()).isNull();
                });
        vote(caseNo, "FOR");
        assertThat(house.status(caseNo)).isEqualTo("REMOVED");
    }

    @Test
    @DisplayName("表决未通过，会员资格不变，可以再次提出")
    void keepsAMemberTheCommitteeDidNotVoteOut() {
        String caseNo = proposed();
        complete(caseNo, HEAR, Map.of("decision", "WAIVED", "opinion", "本人书面放弃", "impartial", true));
        vote(caseNo, "AGAINST");

        assertThat(house.status(caseNo)).isEqualTo("KEPT");
        assertThat(memberStatus()).isEqualTo("在册");
        assertThat(kinds(caseNo)).isEmpty();
        assertThat(cardRevoked()).isFalse();
        assertThat(engine.hasPassed(caseNo, "endEvent_kept")).isTrue();
        assertThat(proposed()).isNotEqualTo(caseNo);
    }

    @Test
    @DisplayName("理由不成立的，不再除名")
    void dropsARemoval() {
        String caseNo = proposed();
        complete(caseNo, HEAR, Map.of("decision", "DROP", "opinion", "查无实据", "impartial", true));

        assertThat(house.status(caseNo)).isEqualTo("DROPPED");
        assertThat(memberStatus()).isEqualTo("在册");
        assertThat(engine.hasPassed(caseNo, "endEvent_dropped")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("未达到法定人数，重新组织表决")
    void repeatsAVoteWithoutQuorum() {
        house.committee().seat("committee." + house.associationNo());
        String caseNo = proposed();
        complete(caseNo, HEAR, HEARD);
        engine.runJobs();
        assertThat(engine.openTasks(caseNo)).containsExactly(ARRANGE);
        house.committee().seat("committee." + house.associationNo(), "ann", "bob", "cen");
        complete(caseNo, ARRANGE, Map.of("decision", "VOTE", "opinion", "已补足委员"));
        vote(caseNo, "FOR");

        assertThat(house.status(caseNo)).isEqualTo("REMOVED");
        assertThat(engine.hasPassed(caseNo, "serviceTask_recordRemovalVoteArrangement"))
                .isTrue();
    }

    @Test
    @DisplayName("没有记录不能表决")
    void refusesAHearingWithoutRecord() {
        String caseNo = proposed();
        assertThatThrownBy(() -> complete(caseNo, HEAR, Map.of("decision", "HEARD", "impartial", true)))
                .isInstanceOf(Refusal.class);
        assertThat(engine.openTasks(caseNo)).containsExactly(HEAR);
    }

    @Test
    @DisplayName("表决前已经退会的，不再除名")
    void leavesAloneWhoHasLeftMeanwhile() {
        String caseNo = proposed();
        complete(caseNo, HEAR, HEARD);
        house.life().withdraw(house.associationNo(), memberNo, "本人书面申请");
        vote(caseNo, "FOR");

        assertThat(house.status(caseNo)).isEqualTo("KEPT");
        assertThat(memberStatus()).isEqualTo("已退会");
        assertThat(kinds(caseNo)).isEmpty();
    }

    @Test
    @DisplayName("不能同时两次除名；已经不是会员的、名册中没有的，不能除名")
    void refusesWhatCannotBeProposed() {
        String caseNo = proposed();
        assertRefused(this::proposed, "REMOVAL_OPEN");
        complete(caseNo, HEAR, HEARD);
        vote(caseNo, "FOR");
        assertRefused(this::proposed, "WRONG_STATE");
        assertRefused(() -> house.removalProposed(house.associationNo() + "-2026-09999", "违反章程"), "UNKNOWN_MEMBER");
    }

    @Test
    @DisplayName("卷宗写明会员和理由，表决结果在后")
    void tellsTheDossierWhoAndWhy() {
        String caseNo = proposed();
        complete(caseNo, HEAR, HEARD);
        assertThat(house.removalDossier().sections(CaseNo.of(caseNo)))
                .extracting(DossierSection::title)
                .containsExactly("除名事项", "委员会表决");
    }

    private String proposed() {
        return house.removalProposed(memberNo, "严重违反章程");
    }

    private String admitted() {
        String caseNo = house.filed(SampleForms.engineer());
        complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        complete(caseNo, "userTask_decideAdmission", Map.of("decision", "APPROVE"));
        return (String) house.cases().get(CaseNo.of(caseNo)).result().get("memberNo");
    }

    private void vote(String caseNo, String choice) {
        for (Task ballot : ballots(caseNo)) {
            as(ballot.getAssignee(), () -> submit(ballot, choice));
        }
        engine.runJobs();
    }

    private static void submit(Task ballot, String choice) {
        ProcessTestEngine.processEngine()
                .getFormService()
                .submitTaskForm(ballot.getId(), Map.of("decision", choice, "opinion", "意见"));
    }

    private List<Task> ballots(String caseNo) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(BALLOT)
                .list();
    }

    private void complete(String caseNo, String task, Map<String, ?> answers) {
        as("secretary", () -> engine.complete(caseNo, task, answers));
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

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<String> groupsOf(String caseNo, String key) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .getIdentityLinksForTask(engine.task(caseNo, key).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private long members() {
        return house.views().page(house.associationNo(), null, 0, 20).totalElements();
    }

    private String memberStatus() {
        return house.views().get(house.associationNo(), memberNo).statusText();
    }

    private boolean cardRevoked() {
        String caseNo =
                house.members().get(house.associationNo(), memberNo).caseNo().value();
        return house.documents().of(caseNo).stream()
                .filter(document -> document.kind().equals("MEMBER_CARD"))
                .map(card -> house.documents().verify(card.verificationCode()).status())
                .anyMatch(status -> status == Verification.Status.REVOKED);
    }

    private List<String> kinds(String caseNo) {
        return house.documents().of(caseNo).stream().map(IssuedDocument::kind).toList();
    }
}
