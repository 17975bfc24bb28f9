package cn.kexie.establishment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.document.IssuedDocument;
import cn.kexie.establishment.EstablishmentFixture;
import cn.kexie.establishment.SampleMeetings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("组建：受理、审核、审批、成立大会、备案，以及每一条出口")
class EstablishmentProcessTest {

    private static final String EXAMINE = "userTask_examineMaterials";
    private static final String REVIEW = "userTask_reviewApplication";
    private static final String CO_OPINION = "userTask_giveOpinion";
    private static final String DECIDE = "userTask_decideApplication";
    private static final String FILING = "userTask_reviewFiling";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private EstablishmentFixture house;
    private String caseNo;

    @BeforeEach
    void file() {
        house = EstablishmentBeans.register(engine);
        caseNo = house.filed();
    }

    @Test
    @DisplayName("从申请到备案入册")
    void runsFromTheApplicationToTheRegister() {
        assertThat(engine.openTasks(caseNo)).containsExactly(EXAMINE);
        accept();
        assertThat(house.status(caseNo)).isEqualTo("ACCEPTED");
        assertThat(engine.openTasks(caseNo)).containsExactly(CO_OPINION, REVIEW);
        complete(REVIEW, Map.of("decision", "APPROVE"));
        complete(CO_OPINION, Map.of("decision", "AGREE"));
        complete(DECIDE, Map.of("decision", "APPROVE"));
        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        reportMeeting();
        complete(FILING, Map.of("decision", "ACCEPT"));

        assertThat(house.status(caseNo)).isEqualTo("FILED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsKey("associationNo");
        assertThat(kinds()).containsExactly("ACCEPTANCE_NOTICE", "APPROVAL", "FILING_RECEIPT");
        assertThat(engine.hasPassed(caseNo, "endEvent_filed")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("受理期限届满未答复，视为受理并留痕")
    void isDeemedAcceptedAfterSilence() {
        engine.advance(Period.ofDays(8));

        assertThat(house.status(caseNo)).isEqualTo("ACCEPTED");
        assertThat(events()).contains("DEEMED_ACCEPTED");
        assertThat(timelineText()).anyMatch(text -> text.contains("视为受理"));
        assertThat(engine.hasPassed(caseNo, "endEvent_deemedAccepted")).isTrue();
    }

    @Test
    @DisplayName("期限最后一天仍未届满")
    void isNotDeemedAcceptedOnTheLastDay() {
        engine.advance(Period.ofDays(7));

        assertThat(house.status(caseNo)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("不予受理")
    void endsWhenNotAccepted() {
        complete(EXAMINE, Map.of("decision", "REFUSE", "opinion", "不属于本会受理范围"));

        assertThat(house.status(caseNo)).isEqualTo("NOT_ACCEPTED");
        assertThat(kinds()).containsExactly("NON_ACCEPTANCE_NOTICE");
        assertThat(engine.hasPassed(caseNo, "endEvent_notAccepted")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("不写理由不能不予受理，案件不变")
    void refusesARefusalWithoutReason() {
        assertThatThrownBy(() -> complete(EXAMINE, Map.of("decision", "REFUSE")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().get(0).code()).isEqualTo("REASON_REQUIRED"));
        assertThat(house.status(caseNo)).isEqualTo("SUBMITTED");
        assertThat(engine.openTasks(caseNo)).containsExactly(EXAMINE);
    }

    @Test
    @DisplayName("一次性补正：停表、答复、恢复计时")
    void pausesWhileTheCorrectionIsWithTheApplicant() {
        LocalDate due =
                house.deadlines().current(CaseNo.of(caseNo)).orElseThrow().dueDate();
        askForCharter();
        assertThat(house.status(caseNo)).isEqualTo("CORRECTION_REQUIRED");
        assertThat(house.deadlines().current(CaseNo.of(caseNo)).orElseThrow().pausedSince())
                .isNotNull();
        engine.advance(Period.ofDays(7));
        answerCharter();

        assertThat(house.status(caseNo)).isEqualTo("SUBMITTED");
        assertThat(house.deadlines().current(CaseNo.of(caseNo)).orElseThrow().dueDate())
                .isEqualTo(due.plusDays(7));
        assertThat(engine.openTasks(caseNo)).containsExactly(EXAMINE);
        assertThat(engine.hasPassed(caseNo, "serviceTask_resumeExamination")).isTrue();
    }

    @Test
    @DisplayName("第二次补正不得提出首次已能发现的问题")
    void refusesANewItemInASecondCorrection() {
        askForCharter();
        answerCharter();

        assertThatThrownBy(() -> complete(
                        EXAMINE,
                        Map.of("decision", "CORRECT", "opinion", "名录不全", "correctionItems", List.of("MEMBER_ROSTER"))))
                .isInstanceOf(Refusal.class);
        assertThat(house.status(caseNo)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("补正期内提醒，逾期失效")
    void lapsesWithoutAnAnswer() {
        askForCharter();
        engine.advance(Period.ofDays(20));

        assertThat(house.status(caseNo)).isEqualTo("LAPSED");
        assertThat(events()).contains("CORRECTION_REMINDER", "LAPSED");
        assertThat(engine.hasPassed(caseNo, "endEvent_correctionsReminded")).isTrue();
        assertThat(engine.hasPassed(caseNo, "endEvent_lapsed")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("移送有管辖权的科协，受理期限重新计算")
    void startsAfreshAfterATransfer() {
        engine.advance(Period.ofDays(2));
        complete(EXAMINE, Map.of("decision", "TRANSFER", "opinion", "属市级管辖", "transferTo", "440100"));

        assertThat(house.cases().get(CaseNo.of(caseNo)).authority().code()).isEqualTo("440100");
        assertThat(engine.task(caseNo, EXAMINE).getDueDate()).isNotNull();
        assertThat(engine.variable(caseNo, "acceptance", "authorityCode")).isEqualTo("440100");
        accept();
        assertThat(engine.variable(caseNo, "association-establishment", "authorityCode"))
                .isEqualTo("440100");
    }

    @Test
    @DisplayName("征求意见逾期未答复，视为无异议")
    void recordsTheSilenceOfThePartner() {
        accept();
        engine.fireTimer(caseNo, "event_opinionPeriodEnded");

        assertThat(events()).contains("CO_OPINION_SILENT");
        assertThat(engine.openTasks(caseNo)).containsExactly(REVIEW);
        complete(REVIEW, Map.of("decision", "APPROVE"));
        assertThat(engine.openTasks(caseNo)).containsExactly(DECIDE);
    }

    @Test
    @DisplayName("审核期限只能延长一次")
    void extendsTheReviewOnce() {
        accept();
        LocalDate due =
                house.deadlines().current(CaseNo.of(caseNo)).orElseThrow().dueDate();
        complete(REVIEW, Map.of("decision", "EXTEND", "opinion", "需要实地走访"));

        assertThat(house.deadlines().current(CaseNo.of(caseNo)).orElseThrow().dueDate())
                .isAfter(due);
        assertThatThrownBy(() -> complete(REVIEW, Map.of("decision", "EXTEND", "opinion", "再延长")))
                .isInstanceOf(Refusal.class);
        assertThat(engine.openTasks(caseNo)).containsExactly(CO_OPINION, REVIEW);
    }

    @Test
    @DisplayName("指导员存入卷宗，写的是选项的文字")
    void keepsTheAdviser() {
        accept();
        complete(REVIEW, Map.of("decision", "APPROVE", "adviser", "REVIEWER"));

        assertThat(house.steps().kept().of(CaseNo.of(caseNo)))
                .singleElement()
                .matches(
                        answer -> answer.label().equals("指导员") && answer.value().equals("由审核人本人担任"));
    }

    @Test
    @DisplayName("领导退回重新审核，不再重复征求意见")
    void returnsToTheReviewer() {
        reviewed();
        complete(DECIDE, Map.of("decision", "RETURN", "opinion", "请核实会员名录"));

        assertThat(engine.openTasks(caseNo)).containsExactly(REVIEW);
        complete(REVIEW, Map.of("decision", "APPROVE"));
        complete(DECIDE, Map.of("decision", "APPROVE"));
        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("不予批准")
    void endsWhenRejected() {
        reviewed();
        complete(DECIDE, Map.of("decision", "REJECT", "opinion", "不具备组建条件"));

        assertThat(house.status(caseNo)).isEqualTo("REJECTED");
        assertThat(kinds()).contains("REJECTION").doesNotContain("APPROVAL");
        assertThat(engine.hasPassed(caseNo, "endEvent_rejected")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("成立大会材料退回补报")
    void returnsTheMeetingReport() {
        approved();
        reportMeeting();
        complete(FILING, Map.of("decision", "RETURN", "opinion", "会议纪要缺少签名"));
        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
        reportMeeting();
        complete(FILING, Map.of("decision", "ACCEPT"));

        assertThat(house.status(caseNo)).isEqualTo("FILED");
    }

    @Test
    @DisplayName("逾期未召开成立大会，先提醒，后失效")
    void lapsesWithoutAMeeting() {
        approved();
        engine.advance(Period.ofMonths(4));

        assertThat(house.status(caseNo)).isEqualTo("LAPSED");
        assertThat(events()).contains("MEETING_REMINDER", "LAPSED");
        assertThat(engine.hasPassed(caseNo, "endEvent_meetingReminded")).isTrue();
        assertThat(engine.hasPassed(caseNo, "endEvent_approvalLapsed")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("任何一步都可以撤回，受理环节也随之结束")
    void endsEverywhereWhenWithdrawn() {
        house.withdrawal().withdraw(CaseNo.of(caseNo), "企业重组");

        assertThat(house.status(caseNo)).isEqualTo("WITHDRAWN");
        assertThat(engine.openTasks(caseNo)).isEmpty();
        assertThat(engine.hasPassed(caseNo, "endEvent_withdrawn")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("批复之后撤回，批复随之失效；备案之后不能撤回")
    void revokesTheApprovalOfAWithdrawnCase() {
        approved();
        house.withdrawal().withdraw(CaseNo.of(caseNo), "企业重组");

        assertThat(house.status(caseNo)).isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> house.withdrawal().withdraw(CaseNo.of(caseNo), "再次撤回"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("无效的成立大会报告逐条说明，案件不变")
    void refusesAMeetingThatBreaksTheRules() {
        approved();
        var meeting = SampleMeetings.valid(LocalDate.now(engine.clock()), house.attachment());

        assertThatThrownBy(() -> house.founding()
                        .report(CaseNo.of(caseNo), Reading.faultless(SampleMeetings.withoutQuorum(meeting))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.faults()).hasSizeGreaterThan(1));
        assertThat(house.status(caseNo)).isEqualTo("APPROVED");
    }

    private void accept() {
        complete(EXAMINE, Map.of("decision", "ACCEPT"));
    }

    private void reviewed() {
        accept();
        complete(REVIEW, Map.of("decision", "APPROVE"));
        complete(CO_OPINION, Map.of("decision", "OBJECT", "opinion", "建议联建"));
    }

    private void approved() {
        reviewed();
        complete(DECIDE, Map.of("decision", "APPROVE"));
    }

    private void reportMeeting() {
        house.founding()
                .report(
                        CaseNo.of(caseNo),
                        Reading.faultless(SampleMeetings.valid(LocalDate.now(engine.clock()), house.attachment())));
    }

    private void askForCharter() {
        complete(
                EXAMINE,
                Map.of("decision", "CORRECT", "opinion", "章程缺少经费一章", "correctionItems", List.of("CHARTER_DRAFT")));
    }

    private void answerCharter() {
        house.corrections()
                .submit(
                        CaseNo.of(caseNo),
                        Reading.faultless(new CorrectionAnswer(
                                Map.of(), List.of(new SubmittedMaterial("CHARTER_DRAFT", house.attachment())), "已补充")));
    }

    private void complete(String task, Map<String, ?> answers) {
        engine.complete(caseNo, task, answers);
    }

    private List<String> kinds() {
        return house.documents().of(caseNo).stream().map(IssuedDocument::kind).toList();
    }

    private List<String> events() {
        return house.cases().timeline(CaseNo.of(caseNo)).stream()
                .map(TimelineEntry::event)
                .toList();
    }

    private List<String> timelineText() {
        return house.cases().timeline(CaseNo.of(caseNo)).stream()
                .map(TimelineEntry::text)
                .toList();
    }
}
