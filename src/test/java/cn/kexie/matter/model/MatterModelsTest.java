package cn.kexie.matter.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.matter.ConsultedAchievement;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.support.Modeler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("事项的模型规则：接受了的都能办，办不了的都退回并说明怎么改")
class MatterModelsTest {

    private static final ModelRules RULES = ModelRules.ofProgram();
    private static final String KEY = "achievement-registration";

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(ProgramModels.all());
        Modeler.files(Path.of("src/docs/example-matter"))
                .forEach((name, text) -> files.put(place(name), text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String place(String name) {
        if (name.endsWith(".form")) {
            return "forms/" + KEY + "/" + name;
        }
        return name.endsWith(".html") ? "letters/" + KEY + "/" + name : "bpmn/" + name;
    }

    private static List<ModelFault> faults(Map<String, byte[]> files) {
        return RULES.check(ModelSet.read(files)).faults();
    }

    @Test
    @DisplayName("示例没有错误")
    void theExampleIsInOrder() {
        assertThat(faults(files())).extracting(ModelFault::text).isEmpty();
    }

    @ParameterizedTest(name = "{0} 中 {1} 改成 {2}：{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            achievement-registration.bpmn | name="casePrefix" value="ACH" | name="casePrefix" value="ach1" | BAD_PROPERTY | casePrefix
            achievement-registration.bpmn | name="applicant" value="ENTERPRISE" | name="applicant" value="EVERYBODY" | BAD_PROPERTY | applicant
            achievement-registration.bpmn | name="applicant" value="ENTERPRISE" | name="applicant" value="STAFF PARTNER" | BAD_PROPERTY | applicant
            achievement-registration.bpmn | name="applicant" value="ENTERPRISE" | name="applicant" value="STAFF" | STAFF_HAS_NO_CODE | check=applicant
            achievement-registration.bpmn | name="authority" value="achievement-registration-level" | name="authority" value="ASSOCIATION" /> <camunda:property name="applicant" value="PARTNER" | BAD_PROPERTY | 只能由企业提交
            achievement-registration.bpmn | name="matter" value="登记科技成果《{title}》" | name="matter" value="登记{tilte}" | UNKNOWN_PLACEHOLDER | {tilte}
            achievement-registration.bpmn | name="matter" value="登记科技成果《{title}》" | name="matter" value="" | PROPERTY_MISSING | matter
            achievement-registration.bpmn | name="region" value="/regionCode" | name="region" value="/title" | UNKNOWN_FIELD | /title
            achievement-registration.bpmn | name="subject" value="/title" | name="subject" value="/completers" | UNKNOWN_FIELD | subject
            achievement-registration.bpmn | name="registerPrefix" value="ACH" | name="registerPrefix" value="" | PROPERTY_MISSING | registerPrefix
            achievement-registration.bpmn | name="status.APPROVED" | name="status.DONE" | UNKNOWN_PROPERTY | status.DONE
            achievement-registration.bpmn | name="authority" value="achievement-registration-level" | name="authority" value="no-such-table" | TABLE_MISSING | no-such-table
            achievement-registration.bpmn | name="period" value="REVIEW" | name="period" value="REVUE" | PERIOD_MISSING | REVUE
            achievement-registration.bpmn | name="letter" value="registration-notice" | name="letter" value="notice" | NOT_IN_THE_SET | notice.html
            achievement-registration.bpmn | name="status" value="APPROVED" | name="status" value="ACCEPTED" | UNKNOWN_VALUE | ACCEPTED
            achievement-registration.bpmn | name="to" value="APPLICANT" | name="to" value="everybody" | UNKNOWN_VALUE | everybody
            achievement-registration.bpmn | name="to" value="APPLICANT" | name="to" value="" | PROPERTY_MISSING | to
            achievement-registration.bpmn | 请提交《{title}》 | 请提交《{titel}》 | UNKNOWN_PLACEHOLDER | {titel}
            achievement-registration.bpmn | value="SUMMARY_AWAITED" | value="请交小结" | UNKNOWN_VALUE | 请交小结
            achievement-registration.bpmn | name="years" value="5" | name="years" value="五" | UNKNOWN_VALUE | 五
            achievement-registration.bpmn | name="role" value="审查人员" | name="role" value="" | PROPERTY_MISSING | role
            achievement-registration.bpmn | ${decision == 'REFUSE'} | ${decision == 'RETURN'} | WAY_OUT_MISSING | REFUSE
            achievement-registration.bpmn | ${decision == 'REFUSE'} | ${investment == 'REFUSE'} | UNKNOWN_VARIABLE | investment
            achievement-registration.bpmn | review.${authorityCode} | revue.${authorityCode} | UNKNOWN_GROUP | revue
            achievement-registration.bpmn | matter.submitted.summary | matter.submitted.report | NOT_IN_THE_SET | achievement-registration-report
            application.form | "check": "applicant creditCode" | "check": "creditCode" | NO_APPLICANT | applicant
            application.form | "check": "region" | "check": "regoin" | FORM_DEFECT | regoin
            application.form | "distinct": "name,mobile" | "distinct": "name,phone" | FORM_DEFECT | phone
            application.form | "key": "title", | "key": "title", "properties": {"variable": "title"}, | FORM_DEFECT | title
            application.form | "check": "personName" | "check": "personName", "fact": "true" | FORM_DEFECT | 姓名
            decide-registration.form | "reasonFor": "REFUSE" | "reasonFor": "REJECT" | UNKNOWN_OPTION | REJECT
            decide-registration.form | "存入卷宗": "yes" | "remark": "yes" | ANSWER_NOT_TAKEN | 成果评级
            registration-notice.html | ${application.maturity} | ${application.maturty} | UNKNOWN_PLACEHOLDER | application.maturty
            registration-notice.html | ${application.maturity} | ${application.completers} | UNKNOWN_PLACEHOLDER | application.completers
            application.form | "key": "maturity", | "key": "maturity", "conditional": {"hide": "=title = null"}, | MAY_BE_BLANK | application.maturity
            achievement-registration-condition.dmn | <text>investment</text> | <text>budget</text> | UNKNOWN_FACT | budget
            achievement-registration-condition.dmn | "/investment" | "/budget" | UNKNOWN_FIELD | /budget
            achievement-registration-condition.dmn | "REFUSE" | "REJECT" | UNKNOWN_VALUE | REJECT
            achievement-registration-time-limit.dmn | "WORKING_DAYS" | "DAYS" | UNKNOWN_VALUE | DAYS
            achievement-registration-time-limit.dmn | "REVIEW" | "REVUE" | PERIOD_MISSING | REVIEW
            achievement-registration-level.dmn | <text></text> | <text>"PILOT"</text> | TABLE_GAP | 成熟程度 "PROTOTYPE" 时没有一行命中
            achievement-registration-retention.dmn | "WITHDRAWN","LAPSED" | "WITHDRAWN" | TABLE_GAP | 最后状态 "LAPSED"
            achievement-registration.bpmn | name="matter.withdrawn" | name="matter.withdrawal" | UNKNOWN_MESSAGE | matter.withdrawn（撤回）
            achievement-registration.bpmn | name="casePrefix" value="ACH" | name="casePrefix" value="SST" | SAME_PREFIX | 学会（科技）服务站
            achievement-registration.bpmn | <camunda:property name="casePrefix" value="ACH" /> | `` | PROPERTY_MISSING | casePrefix（案号前缀）
            achievement-registration.bpmn | name="matter" value="登记科技成果《{title}》" | name="matter" value="登记{tilte}" | UNKNOWN_PLACEHOLDER | 改用 title（与“tilte”最接近）
            achievement-registration-condition.dmn | <text>investment</text> | <text>investmnt</text> | UNKNOWN_FACT | 改用 investment（与“investmnt”最接近）
            registration-notice.html | ${application.maturity} | ${application.maturty} | UNKNOWN_PLACEHOLDER | html，第 16 行：文书中的“application.maturty”没有值，印不出来。请改用 application.maturity（与
            registration-notice.html | 请提交推广小结 | [[${reason}]]请提交推广小结 | MAY_BE_BLANK | 不要列入 required。
            decide-registration.form | "id": "achievement-registration-decide-registration" | "id": "decide-registration" | NOT_IN_THE_SET | 把那个文件的 id 改成 achievement-registration-decide-registration
            decide-registration.form | "components": [ | "components": | NOT_READABLE | 第 17 行：从这里起
            achievement-registration.bpmn | <camunda:in source="caseNo" target="caseNo" /> | `` | MAPPING_MISSING | 没有传入 caseNo
            achievement-registration.bpmn | <camunda:out source="authorityCode" target="authorityCode" /> | `` | MAPPING_MISSING | 没有传出 authorityCode。请选中它，套用模板“受理”
            achievement-registration-level.dmn | "COUNTY" | "TOWN" | UNKNOWN_VALUE | TOWN
            achievement-registration-materials.dmn | hitPolicy="COLLECT" | hitPolicy="UNIQUE" | WRONG_HIT_POLICY | UNIQUE
            """)
    void refuses(String file, String from, String to, String code, String piece) {
        Map<String, byte[]> files = files();
        String text = new String(files.get(place(file)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(place(file), text.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(faults(files)).as(file).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.text()).contains(piece);
        });
    }

    private static Map<String, byte[]> withConsulted() {
        Map<String, byte[]> files = new TreeMap<>(files());
        ConsultedAchievement.files()
                .forEach((name, text) -> files.put(
                        place(name).replace(KEY, ConsultedAchievement.KEY), text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    @DisplayName("征求意见的事项没有错误")
    void aKindThatAsksAnotherBodyIsInOrder() {
        assertThat(faults(withConsulted())).extracting(ModelFault::text).isEmpty();
    }

    @ParameterizedTest(name = "{0} 中 {1} 改成 {2}：{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            consulted-achievement.bpmn | <camunda:in sourceExpression="SASAC" target="opinionPartner" /> | `` | MAPPING_MISSING | 没有传入 opinionPartner。请选中它，套用模板“征求意见”
            consulted-achievement.bpmn | <camunda:out source="opinionOutcome" target="opinionOutcome" /> | `` | MAPPING_MISSING | 没有传出 opinionOutcome
            consulted-achievement.bpmn | sourceExpression="SASAC" | sourceExpression="${noSuchThing}" | UNKNOWN_VARIABLE | noSuchThing
            consulted-achievement-time-limit.dmn | "CO_OPINION" | "OPINION" | PERIOD_MISSING | CO_OPINION
            society-station.bpmn | <camunda:in sourceExpression="supervision.${authorityCode}" target="hearingGroup" /> | `` | MAPPING_MISSING | 没有传入 hearingGroup。请选中它，套用模板“复核”
            society-station.bpmn | userTask_recommendStation userTask_checkFormally | userTask_recommend userTask_checkFormally | LOOSE_REFERENCE | 原决定的任务“userTask_recommend”不存在
            society-station.bpmn | supervision.${authorityCode} | superwision.${authorityCode} | UNKNOWN_GROUP | superwision
            society-station.bpmn | appealOutcome == 'NOT_FILED' | appealOutcome == 'LATE' | WAY_OUT_MISSING | NOT_FILED
            society-station-time-limit.dmn | "APPEAL_REVIEW" | "HEARING" | PERIOD_MISSING | APPEAL_REVIEW
            opinion.bpmn | name="ofTask" value="yes" | name="ofTask" value="yes" /> <camunda:property name="status" value="ASKED" | UNKNOWN_PROPERTY | status
            opinion.bpmn | co-opinion.${opinionBody} | co-opinions.${opinionBody} | UNKNOWN_GROUP | co-opinions
            opinion.bpmn | {decision}" /> | {applicant}" /> | UNKNOWN_VALUE | 调用它的“企业科协组建”没有用语“applicant”
            appeal.bpmn | value="UNDER_REVIEW" | value="UNDER_APPEAL" | UNKNOWN_VALUE | 事项“学会（科技）服务站”调用它，但是没有状态“UNDER_APPEAL”
            appeal.bpmn | value="${decision}" | value="${opinion}" | UNKNOWN_VALUE | “${opinion}”不能留作结果
            appeal.bpmn | name="variable" value="appealOutcome" | name="variable" value="authorityCode" | UNKNOWN_VALUE | authorityCode 是案件提交时给出的
            """)
    @DisplayName("征求意见和复核：传入、传出、期限、原决定的任务，都要齐全")
    void refusesBlocksThatAreToldTooLittle(String file, String from, String to, String code, String piece) {
        Map<String, byte[]> files = withConsulted();
        String place = files.keySet().stream()
                .filter(name -> name.endsWith("/" + file))
                .findFirst()
                .orElseThrow();
        String text = new String(files.get(place), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(place, text.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(faults(files)).as(file).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.text()).contains(piece);
        });
    }

    @Test
    @DisplayName("不认识的占位只说一次")
    void tellsAnUnknownPlaceholderOnce() {
        Map<String, byte[]> files = files();
        String letter = place("registration-notice.html");
        String text = new String(files.get(letter), StandardCharsets.UTF_8);
        files.put(
                letter,
                text.replace("${application.maturity}", "${application.maturty}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(faults(files)).extracting(ModelFault::code).containsExactly("UNKNOWN_PLACEHOLDER");
    }

    @ParameterizedTest
    @CsvSource({
        "achievement-registration-time-limit.dmn",
        "achievement-registration-condition.dmn",
        "achievement-registration-materials.dmn",
        "achievement-registration-retention.dmn",
        "achievement-registration-level.dmn",
        "decide-registration.form",
        "summary.form",
        "application.form",
        "registration-notice.html"
    })
    @DisplayName("少一个文件就退回")
    void refusesASetWithAHole(String file) {
        Map<String, byte[]> files = files();
        files.remove(place(file));
        assertThat(faults(files)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(SharedCalls.Call.class)
    @DisplayName("调用受理和公示的模板给出全部传入和传出")
    void templatesOfCallsMapEverything(SharedCalls.Call call) throws IOException {
        JsonNode template = new ObjectMapper()
                .readTree(Files.readString(Path.of(".camunda/element-templates", call.process() + ".json")));
        Map<String, List<String>> mapped = new TreeMap<>();
        template.path("properties")
                .forEach(property -> mapped.computeIfAbsent(
                                property.at("/binding/type").asText(), type -> new ArrayList<>())
                        .add(property.at("/binding/target")
                                .asText(property.path("value").asText())));
        assertThat(mapped.get("camunda:in")).containsExactlyInAnyOrderElementsOf(call.in());
        assertThat(mapped.get("camunda:out")).containsExactlyInAnyOrderElementsOf(call.out());
        assertThat(mapped.get("camunda:in:businessKey")).containsExactly("#{execution.processBusinessKey}");
        assertThat(mapped.get("property")).containsExactly(call.process(), "deployment");
    }

    @Test
    @DisplayName("元素模板与步骤的参数一致")
    void templatesAgreeWithTheSteps() throws IOException {
        Map<String, List<String>> templates = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(".camunda/element-templates"))) {
            for (Path file : files.toList()) {
                JsonNode template = new ObjectMapper().readTree(Files.readString(file));
                List<String> names = new ArrayList<>();
                String delegate = template.path("id").asText();
                for (JsonNode property : template.path("properties")) {
                    if (property.at("/binding/type").asText().equals("camunda:property")) {
                        names.add(property.at("/binding/name").asText());
                    }
                    if (property.at("/binding/name").asText().equals("camunda:delegateExpression")) {
                        delegate = property.path("value").asText().replaceAll("[${}]", "");
                    }
                }
                templates.put(delegate, names);
            }
        }
        for (GenericStep step : GenericStep.values()) {
            List<String> known = new ArrayList<>(step.required());
            known.addAll(step.optional());
            assertThat(templates.get(step.delegate()))
                    .as(step.name())
                    .containsAll(known)
                    .allMatch(step::takes);
        }
        assertThat(templates.get("cn.kexie.matter"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MatterProperty.values())
                        .map(MatterProperty::key)
                        .toList());
    }
}
