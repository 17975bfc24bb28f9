package cn.kexie.step.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.Opinion;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.document.DocumentsInMemory;
import cn.kexie.engine.EngineBeans;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.StepsFixture;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("征求意见：答复、逾期视为无异议、没有这样的单位；不认识调用它的业务")
class OpinionProcessTest {

    private static final String KEY = "opinion";
    private static final String TASK = "userTask_giveOpinion";
    private static final String SASAC = "广州市人民政府国有资产监督管理委员会";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private Cases cases;
    private Deadlines deadlines;
    private String caseNo;

    @BeforeEach
    void open() {
        var camunda = ProcessTestEngine.processEngine();
        cases = new CasefileInMemory(engine.clock()).cases();
        deadlines = CalendarFixture.deadlines(engine.clock());
        engine.beans(StepBeans.of(
                camunda,
                new StepsFixture(
                        cases,
                        deadlines,
                        TimeLimitsFixture.of(camunda),
                        DocumentsInMemory.documents(engine.clock()),
                        engine.clock())));
        engine.beans(EngineBeans.taskListeners());
        caseNo = cases.open(new NewCase(
                        "parcel",
                        "PAR",
                        ParcelStatus.SENT,
                        new Applicant("91440106MA0000015E", "示例企业"),
                        new Authority("440106", "广州市天河区科学技术协会"),
                        false))
                .value();
    }

    @Test
    @DisplayName("所在地区没有的，由上一级的单位答复；意见以单位的名义记入")
    void asksTheNearestPartnerAbove() {
        ask("SASAC");
        assertThat(engine.task(caseNo, TASK).getDueDate()).isNotNull();
        assertThat(engine.variable(caseNo, KEY, "opinionBody")).isEqualTo("440100-sasac");
        assertThat(deadlines.current(CaseNo.of(caseNo))).as("案件的期限").isEmpty();
        engine.complete(caseNo, TASK, Map.of("decision", "OBJECT", "opinion", "建议联合组建"));

        assertThat(outcome()).isEqualTo("OBJECT");
        assertThat(last())
                .matches(opinion ->
                        opinion.role().equals(SASAC) && opinion.decisionText().equals("有不同意见"));
        assertThat(texts()).containsExactly("已征求" + SASAC + "意见", SASAC + "已答复：有不同意见");
        assertThat(engine.hasPassed(caseNo, "endEvent_opinionGiven")).isTrue();
    }

    @Test
    @DisplayName("有不同意见的必须写明理由")
    void needsAReasonToObject() {
        ask("FEDERATION");
        assertThatThrownBy(() -> engine.complete(caseNo, TASK, Map.of("decision", "OBJECT")))
                .hasRootCauseInstanceOf(Refusal.class);
        engine.complete(caseNo, TASK, Map.of("decision", "AGREE"));
        assertThat(outcome()).isEqualTo("AGREE");
    }

    @Test
    @DisplayName("逾期未答复，视为无异议并留痕")
    void takesSilenceForNoObjection() {
        ask("SASAC");
        engine.advance(Period.ofDays(30));

        assertThat(outcome()).isEqualTo("SILENT");
        assertThat(last()).matches(opinion -> opinion.role().equals(SASAC) && opinion.userId() == null);
        assertThat(texts()).contains(SASAC + "逾期未答复，视为无异议");
        assertThat(engine.hasPassed(caseNo, "endEvent_opinionSilent")).isTrue();
    }

    @Test
    @DisplayName("没有这种单位的，不卡住案件，记入未征求")
    void goesOnWhereNobodyCanBeAsked() {
        ask("SCIENCE_OFFICE");

        assertThat(outcome()).isEqualTo("NONE");
        assertThat(texts()).containsExactly("本地没有应当征求意见的单位，未征求意见");
        assertThat(engine.hasPassed(caseNo, "endEvent_nobodyAsked")).isTrue();
    }

    private void ask(String partner) {
        engine.start(KEY, caseNo, Map.of("caseNo", caseNo, "opinionPartner", partner));
    }

    private Object outcome() {
        return engine.variable(caseNo, KEY, "opinionOutcome");
    }

    private Opinion last() {
        List<CaseOpinion> opinions = cases.opinions(CaseNo.of(caseNo));
        return opinions.get(opinions.size() - 1).opinion();
    }

    private List<String> texts() {
        return cases.timeline(CaseNo.of(caseNo)).stream()
                .map(TimelineEntry::text)
                .toList();
    }
}
