package cn.kexie.establishment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Opinion;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.casefile.process.ProcedureWordsFixture;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.establishment.EstablishmentFixture;
import cn.kexie.establishment.EstablishmentStatus;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.support.process.ProcessTestEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("组建：案件按提交时的模型、表单和规则表办理，新版次只管新案件")
class EstablishmentReleasesProcessTest {

    private static final String PROCEDURE = "association-establishment";
    private static final String EXAMINE = "userTask_examineMaterials";
    private static final String REVIEW = "userTask_reviewApplication";

    private static final Map<String, UnaryOperator<String>> FIRE_CERTIFICATE = Map.of(
            "required-materials.dmn",
            table -> table.replace("</decisionTable>", required("FIRE_CERTIFICATE", "消防合格证") + "</decisionTable>"));

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final RepositoryService repository =
            ProcessTestEngine.processEngine().getRepositoryService();
    private EstablishmentFixture house;
    private String caseNo;
    private String release;

    @BeforeEach
    void file() {
        house = EstablishmentBeans.register(engine);
        caseNo = house.filed();
    }

    @AfterEach
    void takeBack() {
        if (release != null) {
            repository.deleteDeployment(release, true);
        }
    }

    @Test
    @DisplayName("补正期间新增一份必交材料：原案件照旧补正，新案件才要交")
    void letsACorrectionBeAnsweredByTheRulesOfItsFiling() {
        engine.complete(
                caseNo,
                EXAMINE,
                Map.of("decision", "CORRECT", "opinion", "章程缺少经费一章", "correctionItems", List.of("CHARTER_DRAFT")));
        release(FIRE_CERTIFICATE);
        house.corrections()
                .submit(
                        CaseNo.of(caseNo),
                        Reading.faultless(new CorrectionAnswer(
                                Map.of(), List.of(new SubmittedMaterial("CHARTER_DRAFT", house.attachment())), null)));
        assertThat(house.status(caseNo)).isEqualTo("SUBMITTED");
        engine.complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
        assertThat(house.status(caseNo)).isEqualTo("ACCEPTED");

        house.withdrawal().withdraw(CaseNo.of(caseNo), "另行申请");
        assertThatThrownBy(house::filed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::message)
                                .anyMatch(
                                        message -> message.contains("消防合格证") || message.contains("FIRE_CERTIFICATE")));
    }

    @Test
    @DisplayName("规则表标明“现行”的，办理中的案件也按最新的表")
    void asksATableThatSaysSoAsItIsNow() {
        release(Map.of("time-limit.dmn", EstablishmentReleasesProcessTest::current));
        house.withdrawal().withdraw(CaseNo.of(caseNo), "另行申请");
        String next = house.filed();
        String first = release;
        release(Map.of("time-limit.dmn", table -> current(table).replace("审核审批期限", "审核与审批期限")));
        engine.complete(next, EXAMINE, Map.of("decision", "ACCEPT"));

        assertThat(house.deadlines().current(CaseNo.of(next)).orElseThrow().text())
                .isEqualTo("审核与审批期限");
        repository.deleteDeployment(first, true);
    }

    @Test
    @DisplayName("改了任务名、选项、期限的名称和天数：原案件用旧的，新案件用新的")
    void takesItsWordsAndDaysFromItsRelease() {
        engine.complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
        LocalDate due =
                house.deadlines().current(CaseNo.of(caseNo)).orElseThrow().dueDate();
        assertThat(opinion(caseNo)).isEqualTo(List.of("审查申请材料", "受理"));
        house.withdrawal().withdraw(CaseNo.of(caseNo), "另行申请");

        String earlier = house.filed();
        Map<String, UnaryOperator<String>> changes = new HashMap<>();
        changes.put("acceptance.bpmn", model -> model.replace("name=\"审查申请材料\"", "name=\"核对申请材料\""));
        changes.put("examine-materials.form", form -> form.replace("\"label\": \"受理\",", "\"label\": \"予以受理\","));
        changes.put("time-limit.dmn", EstablishmentReleasesProcessTest::longer);
        release(changes);
        engine.complete(earlier, EXAMINE, Map.of("decision", "ACCEPT"));
        assertThat(opinion(earlier)).isEqualTo(List.of("审查申请材料", "受理"));
        assertThat(house.deadlines().current(CaseNo.of(earlier)).orElseThrow())
                .matches(period ->
                        period.text().equals("审核审批期限") && period.dueDate().equals(due));
        house.withdrawal().withdraw(CaseNo.of(earlier), "另行申请");

        String later = house.filed();
        engine.complete(later, EXAMINE, Map.of("decision", "ACCEPT"));
        assertThat(opinion(later)).isEqualTo(List.of("核对申请材料", "予以受理"));
        assertThat(house.deadlines().current(CaseNo.of(later)).orElseThrow())
                .matches(period ->
                        period.text().equals("审核与审批期限") && period.dueDate().isAfter(due));
    }

    @Test
    @DisplayName("改了流程的名称和状态的用语：原案件用旧的，新案件用新的，没有写的用通常的")
    void namesItselfAndItsStatusesAsItsRelease() {
        release(Map.of(
                "association-establishment.bpmn",
                model -> model.replace("name=\"企业科协组建\"", "name=\"企业科协成立\"")
                        .replace("value=\"已备案\"", "value=\"已登记入册\"")));
        ProcedureWords words = ProcedureWordsFixture.of(ProcessTestEngine.processEngine());

        assertThat(words.of(CaseNo.of(caseNo), PROCEDURE))
                .matches(old -> old.name().equals("企业科协组建"))
                .matches(old -> old.status(EstablishmentStatus.FILED).equals("已备案"));
        house.withdrawal().withdraw(CaseNo.of(caseNo), "另行申请");
        String later = house.filed();
        assertThat(words.of(CaseNo.of(later), PROCEDURE))
                .isEqualTo(words.newest(PROCEDURE))
                .matches(changed -> changed.name().equals("企业科协成立"))
                .matches(changed -> changed.status(EstablishmentStatus.FILED).equals("已登记入册"))
                .matches(
                        changed -> changed.status(EstablishmentStatus.WITHDRAWN).equals("已撤回"));
        assertThat(engine.variable(later, PROCEDURE, "procedureName")).isEqualTo("企业科协成立");
    }

    @Test
    @DisplayName("所处环节是模型中接着等待的那一步；模型另写的用另写的；没有可等的是已办结")
    void standsAtTheStepAhead() {
        assertThat(step()).isEqualTo("受理审查");
        engine.complete(
                caseNo,
                EXAMINE,
                Map.of("decision", "CORRECT", "opinion", "章程缺少经费一章", "correctionItems", List.of("CHARTER_DRAFT")));
        assertThat(step()).isEqualTo("等待申请人补正");
        house.corrections()
                .submit(
                        CaseNo.of(caseNo),
                        Reading.faultless(new CorrectionAnswer(
                                Map.of(), List.of(new SubmittedMaterial("CHARTER_DRAFT", house.attachment())), null)));
        engine.complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
        assertThat(step()).isEqualTo("审核组建申请");
        house.withdrawal().withdraw(CaseNo.of(caseNo), "另行申请");
        assertThat(step()).isEqualTo("已办结");
    }

    private String step() {
        return house.cases().get(CaseNo.of(caseNo)).step();
    }

    @Test
    @DisplayName("卷宗中的用语与按钮不同的，由表单写明")
    void recordsWhatTheFormSays() {
        engine.complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
        engine.complete(caseNo, REVIEW, Map.of("decision", "EXTEND", "opinion", "需要现场核实"));

        assertThat(opinion(caseNo)).isEqualTo(List.of("审核组建申请", "延长审核期限"));
    }

    private List<String> opinion(String of) {
        List<CaseOpinion> opinions = house.cases().opinions(CaseNo.of(of));
        Opinion last = opinions.get(opinions.size() - 1).opinion();
        return List.of(last.stepText(), last.decisionText());
    }

    private static String longer(String table) {
        return table.replace("审核审批期限", "审核与审批期限").replaceFirst("(?s)(\"审核与审批期限\".*?<text>)15(</text>)", "$120$2");
    }

    private static String current(String table) {
        return table.replaceFirst(
                "(<decision id=\"time-limit\"[^>]*>)(\\s*<description>.*?</description>)?",
                "$1$2<extensionElements><camunda:properties><camunda:property name=\"validity\" value=\"现行\" />"
                        + "</camunda:properties></extensionElements>");
    }

    private static String required(String item, String label) {
        return """
                <rule id="rule_new"><inputEntry id="i1"><text></text></inputEntry><inputEntry id="i2"><text></text></inputEntry>
                <outputEntry id="o1"><text>"%s"</text></outputEntry><outputEntry id="o2"><text>"%s"</text></outputEntry>
                <outputEntry id="o3"><text>true</text></outputEntry></rule>
                """.formatted(item, label);
    }

    /** The whole set with some files changed, as a release is. */
    private void release(Map<String, UnaryOperator<String>> changes) {
        var deployment = repository.createDeployment().name("kexie");
        ProgramModels.released().forEach((name, content) -> {
            UnaryOperator<String> change = changes.get(name.substring(name.lastIndexOf('/') + 1));
            String text = new String(content, StandardCharsets.UTF_8);
            if (change != null) {
                assertThat(change.apply(text)).as(name).isNotEqualTo(text);
            }
            byte[] bytes = change == null ? content : change.apply(text).getBytes(StandardCharsets.UTF_8);
            deployment.addInputStream(name, new ByteArrayInputStream(bytes));
        });
        release = deployment.deploy().getId();
    }
}
