package cn.kexie.membership.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.casefile.CaseOpinion;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Verification;
import cn.kexie.dossier.DossierSection;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.membership.SampleForms;
import cn.kexie.membership.process.MembershipBeans;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.MemberView.Membership;
import cn.kexie.membership.roll.NewMember;
import cn.kexie.membership.transfer.TransferFixture;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("会员转会：接收、不接收、逾期、按日生效，以及中途的变化")
class MemberTransferProcessTest {

    private static final String DECIDE = "userTask_decideTransfer";
    private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPT");

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private MembershipFixture house;
    private TransferFixture transfers;
    private String memberNo;

    @BeforeEach
    void open() {
        house = MembershipBeans.register(engine);
        var camunda = ProcessTestEngine.processEngine();
        transfers = new TransferFixture(
                house,
                new CamundaMemberTransferProcess(
                        camunda.getRuntimeService(),
                        EngineBeans.messages(camunda),
                        AccessFixture.rights(camunda.getIdentityService())),
                engine.clock());
        engine.beans(new AgreeTransferDelegate(transfers.agreement()), new TransferMemberDelegate(transfers.effect()));
        memberNo = admitted();
    }

    @Test
    @DisplayName("同意接收：当日转入，另编会员号，旧证失效，换发新证，经历两边可查")
    void movesAMember() {
        String before = cardOf(memberNo);
        String caseNo = transfers.proposed(memberNo, null);
        assertThat(caseNo).startsWith("TRF-");
        assertThat(groupsOf(caseNo)).containsExactly("secretariat." + transfers.receiver());
        complete(caseNo, ACCEPT);

        assertThat(house.status(caseNo)).isEqualTo("TRANSFERRED");
        String newNo = (String) house.cases().get(CaseNo.of(caseNo)).result().get("newMemberNo");
        assertThat(newNo).startsWith(transfers.receiver() + "-2026-");
        assertThat(member(memberNo).status()).isEqualTo(MemberStatus.TRANSFERRED);
        Member moved = house.members().get(transfers.receiver(), newNo);
        assertThat(moved.status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(moved.transferredFrom()).isEqualTo(memberNo);
        assertThat(statusOf(before)).isEqualTo(Verification.Status.REVOKED);
        assertThat(house.documents().of(caseNo))
                .extracting(IssuedDocument::kind)
                .containsExactly("MEMBER_CARD");
        assertThat(house.views().get(house.associationNo(), memberNo).memberships())
                .isEqualTo(house.views().get(transfers.receiver(), newNo).memberships())
                .extracting(Membership::memberNo)
                .containsExactly(memberNo, newNo);
        assertThat(engine.hasPassed(caseNo, "endEvent_transferred")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("约定日期的，到那一天才转；任何一天只在一边")
    void waitsForTheDay() {
        LocalDate today = LocalDate.now(engine.clock());
        LocalDate day = today.plusDays(20);
        String caseNo = transfers.proposed(memberNo, day);
        complete(caseNo, ACCEPT);
        assertThat(house.status(caseNo)).isEqualTo("ACCEPTED");
        assertThat(member(memberNo).status()).isEqualTo(MemberStatus.ACTIVE);
        engine.advance(Period.ofDays(19));
        assertThat(house.status(caseNo)).isEqualTo("ACCEPTED");
        engine.advance(Period.ofDays(1));

        assertThat(house.status(caseNo)).isEqualTo("TRANSFERRED");
        assertThat(engine.hasPassed(caseNo, "event_transferEffective")).isTrue();
        for (LocalDate on = today; !on.isAfter(day); on = on.plusDays(1)) {
            long here = house.members().page(house.associationNo(), on, 0, 9).totalElements();
            long there = house.members().page(transfers.receiver(), on, 0, 9).totalElements();
            assertThat(List.of(here, there)).isEqualTo(on.isBefore(day) ? List.of(1L, 0L) : List.of(0L, 1L));
        }
    }

    @Test
    @DisplayName("不同意接收，必须写明理由，会员资格不变")
    void declines() {
        String caseNo = transfers.proposed(memberNo, null);
        assertThatThrownBy(() -> complete(caseNo, Map.of("decision", "DECLINE")))
                .rootCause()
                .isInstanceOf(Refusal.class);
        complete(caseNo, Map.of("decision", "DECLINE", "opinion", "没有相应岗位"));
        assertThat(house.status(caseNo)).isEqualTo("DECLINED");
        assertThat(member(memberNo).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(engine.hasPassed(caseNo, "endEvent_declined")).isTrue();
        assertThat(transfers.proposed(memberNo, null)).isNotEqualTo(caseNo);
    }

    @Test
    @DisplayName("逾期没有决定，视为不接收并留痕")
    void takesSilenceForADecline() {
        String caseNo = transfers.proposed(memberNo, null);
        engine.advance(Period.ofDays(16));
        assertThat(house.status(caseNo)).isEqualTo("DECLINED");
        assertThat(house.cases().opinions(CaseNo.of(caseNo)))
                .extracting(CaseOpinion::opinion)
                .singleElement()
                .satisfies(opinion -> {
                    assertThat(opinion.decisionText()).isEqualTo("逾期视为不接收");
                    assertThat((Object) opinion.userId()).isNull();
                });
        assertThat(engine.hasPassed(caseNo, "endEvent_silentlyDeclined")).isTrue();
    }

    @Test
    @DisplayName("生效之前可以撤回；生效前退会的，不再转")
    void endsBeforeItTakesEffect() {
        String withdrawn = transfers.proposed(memberNo, null);
        transfers.withdrawn(memberNo);
        assertThat(house.status(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(engine.hasPassed(withdrawn, "endEvent_transferClosed")).isTrue();
        assertThat(engine.isEnded(withdrawn)).isTrue();

        String late = transfers.proposed(memberNo, LocalDate.now(engine.clock()).plusDays(3));
        complete(late, ACCEPT);
        house.life().withdraw(house.associationNo(), memberNo, "本人书面申请");
        engine.advance(Period.ofDays(3));
        assertThat(house.status(late)).isEqualTo("LAPSED");
        assertThat(member(memberNo).status()).isEqualTo(MemberStatus.WITHDRAWN);
        assertThat(engine.hasPassed(late, "endEvent_lapsed")).isTrue();
    }

    @Test
    @DisplayName("一方企业科协注销，转会终止")
    void endsWithAnAssociation() {
        String caseNo = transfers.proposed(memberNo, null);
        transfers.cancelled(transfers.receiver());
        assertThat(house.status(caseNo)).isEqualTo("LAPSED");
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("不能转给自己、转给名录中没有的科协、同时转两次，日期不能在过去")
    void refusesWhatCannotBeProposed() {
        LocalDate yesterday = LocalDate.now(engine.clock()).minusDays(1);
        assertRefused(() -> transfers.proposed(memberNo, house.associationNo(), null), "INVALID_INPUT");
        assertRefused(() -> transfers.proposed(memberNo, "KX999999-0001", null), "INVALID_INPUT");
        assertRefused(() -> transfers.proposed(memberNo, yesterday), "INVALID_INPUT");
        transfers.proposed(memberNo, null);
        assertRefused(() -> transfers.proposed(memberNo, null), "TRANSFER_OPEN");
        transfers.withdrawn(memberNo);
        house.removalProposed(memberNo, "违反章程");
        assertRefused(() -> transfers.proposed(memberNo, null), "REMOVAL_OPEN");
        house.life().suspend(house.associationNo(), memberNo, "借调");
        assertRefused(() -> transfers.proposed(memberNo, null), "WRONG_STATE");
    }

    @Test
    @DisplayName("已经是接收方会员的，不能再接收")
    void refusesWhoIsAMemberThere() {
        String caseNo = transfers.proposed(memberNo, null);
        house.members()
                .admit(
                        transfers.receiver(),
                        CaseNo.of(caseNo),
                        List.of(new NewMember(SampleForms.engineer(), Eligibility.ELIGIBLE)));
        assertRefused(() -> complete(caseNo, ACCEPT), "INVALID_INPUT");
        assertThat(engine.openTasks(caseNo)).containsExactly(DECIDE);
    }

    @Test
    @DisplayName("卷宗写明从哪里到哪里、是谁、为什么")
    void tellsTheDossier() {
        assertThat(transfers.dossier().sections(CaseNo.of(transfers.proposed(memberNo, null))))
                .extracting(DossierSection::title)
                .containsExactly("转会事项", "会员情况");
    }

    private String admitted() {
        String caseNo = house.filed(SampleForms.engineer());
        engine.complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        engine.complete(caseNo, "userTask_decideAdmission", Map.of("decision", "APPROVE"));
        return (String) house.cases().get(CaseNo.of(caseNo)).result().get("memberNo");
    }

    private Member member(String no) {
        return house.members().get(house.associationNo(), no);
    }

    private String cardOf(String no) {
        return house.documents().of(member(no).caseNo().value()).stream()
                .filter(document -> document.kind().equals("MEMBER_CARD"))
                .findFirst()
                .orElseThrow()
                .verificationCode();
    }

    private Verification.Status statusOf(String code) {
        return house.documents().verify(code).status();
    }

    private void complete(String caseNo, Map<String, ?> answers) {
        engine.complete(caseNo, DECIDE, answers);
    }

    private List<String> groupsOf(String caseNo) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .getIdentityLinksForTask(engine.task(caseNo, DECIDE).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
