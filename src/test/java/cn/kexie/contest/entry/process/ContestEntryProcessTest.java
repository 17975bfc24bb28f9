package cn.kexie.contest.entry.process;

import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.calendar.DeadlineView;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.entry.EntryFixture;
import cn.kexie.contest.entry.OneContest;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.dossier.DossierHint;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.support.process.ProcessTestEngine;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("竞赛参赛：推荐、形式审查、补正、撤回、竞赛取消，以及每一条出口")
class ContestEntryProcessTest {

    private static final String RECOMMEND = "userTask_recommendEntry";
    private static final String EXAMINE = "userTask_examineMaterials";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private EntryFixture house;

    @BeforeEach
    void open() {
        house = EntryBeans.register(engine);
    }

    @Test
    @DisplayName("没有企业科协的，直接形式审查，通过后参赛")
    void admitsAnEntryAfterItsFormalCheck() {
        String entryNo = house.filed(SampleEntries.form());

        assertThat(house.status(entryNo)).isEqualTo("SUBMITTED");
        assertThat(groupsOf(entryNo, EXAMINE)).containsExactly("contest-office." + OneContest.NO);
        accept(entryNo);

        assertThat(house.status(entryNo)).isEqualTo("ADMITTED");
        assertThat(house.entries().counts(OneContest.NO)).containsExactly(Map.entry("ADMITTED", 1));
        assertThat(house.entries().admitted(OneContest.NO))
                .singleElement()
                .satisfies(facts -> assertThat(facts.entryNo()).isEqualTo(entryNo));
        assertThat(house.entries().people(List.of(entryNo)).get(entryNo)).hasSize(2);
        assertThat(engine.hasPassed(entryNo, "endEvent_admitted")).isTrue();
        assertThat(engine.isEnded(entryNo)).isTrue();
    }

    @Test
    @DisplayName("另有企业科协的，先推荐")
    void asksTheAssociationOfTheApplicantFirst() {
        String associationNo = house.associationOfApplicant();
        String entryNo = house.filed(SampleEntries.form());

        assertThat(groupsOf(entryNo, RECOMMEND)).containsExactly("secretariat." + associationNo);
        engine.complete(entryNo, RECOMMEND, Map.of("decision", "RECOMMEND", "opinion", "内容属实"));

        assertThat(engine.openTasks(entryNo)).containsExactly(EXAMINE);
        accept(entryNo);
        assertThat(house.status(entryNo)).isEqualTo("ADMITTED");
    }

    @Test
    @DisplayName("不推荐的写明理由，作品不参赛，名称可以再用")
    void closesWhatIsNotRecommended() {
        house.associationOfApplicant();
        String entryNo = house.filed(SampleEntries.form());

        assertThatThrownBy(() -> engine.complete(entryNo, RECOMMEND, Map.of("decision", "DECLINE")))
                .rootCause()
                .isInstanceOf(Refusal.class);
        engine.complete(entryNo, RECOMMEND, Map.of("decision", "DECLINE", "opinion", "权属有争议"));

        assertThat(house.status(entryNo)).isEqualTo("NOT_ADMITTED");
        assertThat(house.cases().get(CaseNo.of(entryNo)).result()).containsEntry("reason", "权属有争议");
        assertThat(engine.hasPassed(entryNo, "endEvent_declined")).isTrue();
        assertThat(house.filed(SampleEntries.form())).isNotEqualTo(entryNo);
    }

    @Test
    @DisplayName("推荐单位逾期未表态，如实记录并转入形式审查")
    void goesOnWhenTheAssociationIsSilent() {
        house.associationOfApplicant();
        String entryNo = house.filed(SampleEntries.form());

        engine.fireTimer(entryNo, "event_recommendationPeriodEnded");

        assertThat(engine.openTasks(entryNo)).containsExactly(EXAMINE);
        assertThat(house.cases().opinions(CaseNo.of(entryNo)))
                .extracting(CaseOpinion::opinion)
                .extracting(opinion -> opinion.decisionText())
                .containsExactly("逾期未表态");
        assertThat(house.cases().timeline(CaseNo.of(entryNo)))
                .extracting(TimelineEntry::text)
                .contains("推荐单位逾期未表态，转入形式审查");
        assertThat(house.deadlines().running(List.of(new CaseNo(entryNo))).get(new CaseNo(entryNo)))
                .extracting(DeadlineView::kind)
                .doesNotContain("ENTRY_RECOMMENDATION");
    }

    @Test
    @DisplayName("不予参赛的写明理由")
    void refusesAnEntryWithAReason() {
        String entryNo = house.filed(SampleEntries.form());

        engine.complete(entryNo, EXAMINE, Map.of("decision", "REFUSE", "opinion", "与往年作品相同"));

        assertThat(house.status(entryNo)).isEqualTo("NOT_ADMITTED");
        assertThat(house.cases().get(CaseNo.of(entryNo)).result()).containsEntry("reason", "与往年作品相同");
        assertThat(engine.hasPassed(entryNo, "endEvent_notAdmitted")).isTrue();
    }

    @Test
    @DisplayName("补正后重新按规则核对")
    void judgesTheCorrectedEntry() {
        String entryNo = house.filed(SampleEntries.form(put("/priorAward", true), put("/appliedSince", "2026-02-10")));
        assertThat(findings(entryNo)).hasSize(2);
        correct(entryNo, "/priorAward", "/appliedSince");

        assertThat(house.status(entryNo)).isEqualTo("CORRECTION_REQUIRED");
        house.contest().become(ContestStatus.CLOSED);
        engine.advance(Period.ofDays(2));
        answer(entryNo, "2025-10-01");

        assertThat(house.status(entryNo)).isEqualTo("SUBMITTED");
        assertThat(findings(entryNo)).isEmpty();
        accept(entryNo);
        assertThat(house.contest().finished()).containsExactly(OneContest.NO);
    }

    private void answer(String entryNo, String appliedSince) {
        house.corrections()
                .submit(
                        entryNo,
                        Reading.faultless(new CorrectionAnswer(
                                Map.of(
                                        "/priorAward",
                                        BooleanNode.FALSE,
                                        "/appliedSince",
                                        TextNode.valueOf(appliedSince)),
                                List.of(),
                                null)));
    }

    @Test
    @DisplayName("补正后仍不合规定的，不予接收")
    void refusesACorrectionThatBreaksARule() {
        String entryNo = house.filed(SampleEntries.form(put("/priorAward", true)));
        correct(entryNo, "/priorAward", "/appliedSince");

        assertFaults(() -> answer(entryNo, "2024-01-01"), "/changes/~1appliedSince DATES_OUT_OF_ORDER");
        assertThat(house.status(entryNo)).isEqualTo("CORRECTION_REQUIRED");
    }

    @Test
    @DisplayName("逾期未补正，不予参赛")
    void closesWhatIsNotCorrectedInTime() {
        String entryNo = house.filed(SampleEntries.form());
        correct(entryNo, "/title");

        engine.advance(Period.ofDays(20));

        assertThat(house.status(entryNo)).isEqualTo("NOT_ADMITTED");
        assertThat(house.cases().get(CaseNo.of(entryNo)).result()).containsEntry("reason", "逾期未补正");
        assertThat(engine.hasPassed(entryNo, "endEvent_lapsed")).isTrue();
    }

    @Test
    @DisplayName("规则没有提示问题的，逾期未审查视为通过")
    void admitsAClearEntryBySilence() {
        String entryNo = house.filed(SampleEntries.form());

        engine.advance(Period.ofDays(9));

        assertThat(house.status(entryNo)).isEqualTo("ADMITTED");
        assertThat(engine.hasPassed(entryNo, "serviceTask_deemAccepted")).isTrue();
    }

    @Test
    @DisplayName("规则提示问题的，逾期不视为通过，督办并重新计算期限")
    void neverAdmitsADoubtfulEntryBySilence() {
        String entryNo = house.filed(SampleEntries.form(put("/inGovPlan", true)));
        var due = engine.task(entryNo, EXAMINE).getDueDate();

        engine.advance(Period.ofDays(9));

        assertThat(house.status(entryNo)).isEqualTo("SUBMITTED");
        assertThat(engine.hasPassed(entryNo, "serviceTask_escalateExamination")).isTrue();
        assertThat(engine.task(entryNo, EXAMINE).getPriority()).isEqualTo(100);
        assertThat(engine.task(entryNo, EXAMINE).getDueDate()).isAfter(due);
        assertThat(house.cases().timeline(CaseNo.of(entryNo)))
                .extracting(TimelineEntry::event)
                .contains("EXAMINATION_OVERDUE");
        accept(entryNo);
        assertThat(house.status(entryNo)).isEqualTo("ADMITTED");
    }

    @Test
    @DisplayName("截止前可以撤回，参赛后也可以；截止后不能")
    void isWithdrawnUntilTheClose() {
        String pending = house.filed(SampleEntries.form());
        house.withdrawal().withdraw(pending, "重新申报");
        String admitted = house.filed(SampleEntries.form());
        accept(admitted);
        house.withdrawal().withdraw(admitted, "不再参赛");
        String late = house.filed(SampleEntries.form());
        engine.advance(Period.ofDays(31));

        assertThat(house.status(pending)).isEqualTo("WITHDRAWN");
        assertThat(engine.hasPassed(pending, "endEvent_withdrawn")).isTrue();
        assertThat(engine.isEnded(pending)).isTrue();
        assertThat(house.status(admitted)).isEqualTo("WITHDRAWN");
        assertRefused(() -> house.withdrawal().withdraw(late, "晚了"), "ENTRIES_CLOSED");
    }

    @Test
    @DisplayName("竞赛取消，未审结的不予参赛，已参赛的不评奖")
    void endsEveryEntryOfACancelledContest() {
        String pending = house.filed(SampleEntries.form());
        String admitted = house.filed(SampleEntries.form(put("/title", "已参赛的作品")));
        accept(admitted);

        house.postponeContest("材料较多");
        house.cancelContest("经费未落实");
        runBatches();

        assertThat(house.status(pending)).isEqualTo("NOT_ADMITTED");
        assertThat(house.status(admitted)).isEqualTo("NOT_AWARDED");
        assertThat(engine.isEnded(pending)).isTrue();
        assertThat(engine.hasPassed(pending, "endEvent_contestCancelled")).isTrue();
        assertThat(house.cases().timeline(CaseNo.of(pending)))
                .extracting(TimelineEntry::text)
                .contains("申报时间调整为 2026-03-02 09:00 至 2026-05-01 09:00：材料较多", "竞赛已经取消：经费未落实");
        assertThat(house.deadlines().current(CaseNo.of(pending))).isEmpty();
    }

    @Test
    @DisplayName("申报截止后，最后一件审结时告知竞赛")
    void tellsTheContestOfItsLastDecision() {
        String first = house.filed(SampleEntries.form());
        String second = house.filed(SampleEntries.form(put("/title", "第二件")));
        String third = house.filed(SampleEntries.form(put("/title", "第三件")));
        accept(first);
        house.contest().become(ContestStatus.CLOSED);
        accept(second);
        assertThat(house.contest().finished()).isEmpty();

        engine.complete(third, EXAMINE, Map.of("decision", "REFUSE", "opinion", "重复申报"));
        assertThat(house.contest().finished()).containsExactly(OneContest.NO);
    }

    @Test
    @DisplayName("申报时间以系统时钟为准，不论计时器是否已经触发")
    void keepsTheWindow() {
        house.contest().become(ContestStatus.DRAFT);
        assertRefused(() -> house.filed(SampleEntries.form()), "CONTEST_NOT_OPEN");
        house.contest().become(ContestStatus.PUBLISHED);
        assertThat(house.filed(SampleEntries.form())).isNotBlank();
        house.contest().become(ContestStatus.OPEN);
        engine.advance(Period.ofDays(31));
        assertRefused(() -> house.filed(SampleEntries.form(put("/title", "迟到的作品"))), "ENTRIES_CLOSED");
    }

    @Test
    @DisplayName("名称重复、名额用完、外单位参加内部竞赛，都不接收")
    void refusesDoublesQuotasAndStrangers() {
        house.contest().limit(1);
        house.filed(SampleEntries.form());
        assertRefused(() -> house.filed(SampleEntries.form()), "TITLE_TAKEN");
        assertRefused(() -> house.filed(SampleEntries.form(put("/title", "另一件"))), "QUOTA_USED");

        house.contest().restrictTo(ContestScope.INTERNAL);
        assertRefused(() -> house.filed(SampleEntries.form(put("/title", "外单位的"))), "FOREIGN_ENTERPRISE");
        var organiser = new Applicant(OneContest.ORGANISER, "主办企业");
        house.filedBy(organiser, SampleEntries.form(put("/title", "设备部的")));
        house.filedBy(organiser, SampleEntries.form(put("/title", "质检部的"), put("/applicantUnit", "质检部")));
        assertRefused(() -> house.filedBy(organiser, SampleEntries.form(put("/title", "设备部的第二件"))), "QUOTA_USED");
    }

    @Test
    @DisplayName("一次指出全部问题")
    void namesAllFaultsAtOnce() {
        assertFaults(
                () -> house.filed(SampleEntries.form(
                        put("/category", "NO_SUCH"),
                        put("/endDate", "2024-12-31"),
                        put("/containsSecret", true),
                        put("/members/1/sharePercent", 30),
                        put("/members/2", Map.of("name", "示例丙", "role", "ADVISER", "sharePercent", 10)),
                        put("/materials/0", Map.of("item", "WORK_REPORT", "attachmentId", "none")),
                        put("/materials/1", Map.of("item", "OUR_FILM", "attachmentId", house.attachment())))),
                "/category UNKNOWN_CATEGORY",
                "/endDate DATES_OUT_OF_ORDER",
                "/members/2/sharePercent NOT_ALLOWED",
                "/containsSecret SECRET_OFFLINE",
                "/members SHARES_NOT_100",
                "/materials/1/item UNKNOWN_MATERIAL",
                "/materials/0/attachmentId ATTACHMENT_UNKNOWN");
        assertThat(house.entries().counts(OneContest.NO)).isEmpty();
    }

    @Test
    @DisplayName("盲评的作品不出现申报单位、人员和文件名")
    void showsJudgesNothingOfTheApplicant() {
        String entryNo = house.filed(SampleEntries.form(
                put("/materials/0", Map.of("item", "VIDEO", "attachmentId", house.attachment())),
                put("/materials/1", Map.of("item", "OTHER", "attachmentId", house.attachment()))));
        accept(entryNo);

        var work = house.entries().forJudges(OneContest.NO, entryNo).orElseThrow();
        assertThat(work.applicant()).isNull();
        assertThat(work.people()).isNull();
        assertThat(work.materials()).extracting(link -> link.label()).containsExactlyInAnyOrder("视频说明", "其他材料");
        assertThat(work.materials()).extracting(link -> link.fileName()).containsOnlyNulls();
        house.contest().showNames();
        assertThat(house.entries()
                        .forJudges(OneContest.NO, entryNo)
                        .orElseThrow()
                        .people())
                .containsExactly("示例甲", "示例乙");
    }

    @Test
    @DisplayName("名次、获奖和未获奖写入各件作品")
    void tellsTheEntriesOfTheAwards() {
        String first = admitted("第一件");
        String second = admitted("第二件");
        String third = admitted("第三件");
        house.entries().ranked(OneContest.NO, List.of(first, second));
        house.entries().ranked(OneContest.NO, List.of(first, second));
        assertThat(house.status(first)).isEqualTo("RANKED");
        house.place(first, "91.50", 1);
        house.place(second, "80.00", 2);

        house.entries().awarded(OneContest.NO, Map.of(first, "一等奖"));

        assertThat(house.status(first)).isEqualTo("AWARDED");
        assertThat(house.cases().get(CaseNo.of(first)).result())
                .containsEntry("grade", "一等奖")
                .containsEntry("rank", 1);
        assertThat(house.status(second)).isEqualTo("NOT_AWARDED");
        assertThat(house.cases().get(CaseNo.of(second)).result())
                .containsEntry("rank", 2)
                .doesNotContainKey("grade");
        assertThat(house.status(third)).isEqualTo("NOT_AWARDED");
        assertThat(house.cases().get(CaseNo.of(third)).result()).isEqualTo(Map.of("reason", "有效评分不足 3 份，未参加排名"));
        assertThat(house.cases().timeline(CaseNo.of(third)))
                .extracting(TimelineEntry::text)
                .contains("竞赛结束，未获奖：有效评分不足 3 份，未参加排名");
        house.entries().disqualified(OneContest.NO, first, "成果不实");
        assertThat(house.status(first)).isEqualTo("DISQUALIFIED");
        assertThat(house.entries().counts(OneContest.NO)).containsEntry("DISQUALIFIED", 1);
    }

    @Test
    @DisplayName("卷宗载明规则提示和名额")
    void tellsTheExaminerWhatTheRulesSay() {
        house.contest().limit(3);
        String entryNo = house.filed(SampleEntries.form(put("/annualBenefit", 12.5)));

        assertThat(house.dossier().hints(CaseNo.of(entryNo)))
                .extracting(DossierHint::text)
                .containsExactly("年效益超过 10 万元，未附财务证明");
        assertThat(house.dossier().sections(CaseNo.of(entryNo)).toString()).contains("已用 1 件，共 3 件", "12.5", "负责人");
    }

    private String admitted(String title) {
        String entryNo = house.filed(SampleEntries.form(put("/title", title)));
        accept(entryNo);
        return entryNo;
    }

    private void accept(String entryNo) {
        engine.complete(entryNo, EXAMINE, Map.of("decision", "ACCEPT"));
    }

    private void correct(String entryNo, String... pointers) {
        engine.complete(
                entryNo,
                EXAMINE,
                Map.of(
                        "decision",
                        "CORRECT",
                        "opinion",
                        "请核对",
                        "correctionItems",
                        List.of(pointers),
                        "correctionReasons",
                        "请核对\n".repeat(pointers.length)));
    }

    private List<DossierHint> findings(String entryNo) {
        return house.dossier().hints(CaseNo.of(entryNo)).stream()
                .filter(hint -> hint.level() == DossierHint.Level.WARN)
                .toList();
    }

    /** What ends behind the cancellation, in the order the engine works it off. */
    private static void runBatches() {
        ManagementService management = ProcessTestEngine.processEngine().getManagementService();
        for (Batch batch : management.createBatchQuery().list()) {
            run(management, batch.getSeedJobDefinitionId());
            run(management, batch.getBatchJobDefinitionId());
            run(management, batch.getMonitorJobDefinitionId());
        }
    }

    private static void run(ManagementService management, String definitionId) {
        management
                .createJobQuery()
                .jobDefinitionId(definitionId)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> groupsOf(String entryNo, String key) {
        return ProcessTestEngine.processEngine()
                .getTaskService()
                .getIdentityLinksForTask(engine.task(entryNo, key).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void assertFaults(ThrowingCallable work, String... faults) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(ContestEntryProcessTest::named)
                                .containsExactlyInAnyOrder(faults));
    }

    private static String named(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
