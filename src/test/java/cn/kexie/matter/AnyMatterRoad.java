package cn.kexie.matter;

import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.form.Form;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Province;
import cn.kexie.support.PublicityPeriods;
import cn.kexie.support.Staff;
import cn.kexie.support.form.FormSamples;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * A case of a kind the test knows nothing about. Its application is made from the form and raised until the conditions are
 * met; every task is answered with its first option, which by custom is the favourable one.
 */
final class AnyMatterRoad {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_STEPS = 40;
    private static final int MOST_PRECHECKS = 8;

    private final MatterKind kind;
    private final Province province;
    private final ProcessEngine engine;
    private final PublicityPeriods publicities;
    private final Enterprise enterprise;
    private final FormSamples samples;
    private final ObjectNode application;
    private final String caseNo;

    private AnyMatterRoad(
            MatterKind kind,
            Province province,
            ProcessEngine engine,
            PublicityPeriods publicities,
            MarkedPeople marked) {
        this.kind = kind;
        this.province = province;
        this.engine = engine;
        this.publicities = publicities;
        enterprise = province.enterprise();
        samples = marked.in(FormSamples.by(enterprise.creditCode()))
                .with("attachment", i -> enterprise.attachment())
                .withRows(12);
        application = acceptable();
        caseNo = enterprise.post(path(), application).expect(201).text("caseNo");
    }

    static AnyMatterRoad filed(
            MatterKind kind,
            Province province,
            ProcessEngine engine,
            PublicityPeriods publicities,
            MarkedPeople marked) {
        return new AnyMatterRoad(kind, province, engine, publicities, marked);
    }

    String caseNo() {
        return caseNo;
    }

    Enterprise enterprise() {
        return enterprise;
    }

    ObjectNode application() {
        return application;
    }

    JsonNode view() {
        return enterprise.caseOf(caseNo);
    }

    String status() {
        return view().path("status").asText();
    }

    boolean runs() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }

    AnyMatterRoad toTheEnd() {
        for (int step = 0; step < MOST_STEPS && runs(); step++) {
            Optional<Task> open =
                    engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
                            .findFirst();
            open.ifPresentOrElse(this::decide, this::await);
        }
        return this;
    }

    private String path() {
        return "/api/v1/matters/" + kind.key();
    }

    private ObjectNode acceptable() {
        ObjectNode tried = samples.fullest(kind.form());
        JsonNode precheck = null;
        for (int i = 0; i < MOST_PRECHECKS; i++) {
            precheck = enterprise.post(path() + "/precheck", tried).expect(200).json();
            if (precheck.path("acceptable").asBoolean()) {
                return tried;
            }
            addMaterials(tried, precheck.path("requiredMaterials"));
            precheck.path("findings")
                    .forEach(finding -> raise(tried, finding.path("pointer").asText()));
        }
        throw new AssertionError("“%s”的样例满足不了条件：%s".formatted(kind.name(), precheck));
    }

    private void addMaterials(ObjectNode tried, JsonNode required) {
        ArrayNode materials = tried.putArray("materials");
        required.forEach(material -> materials
                .addObject()
                .put("item", material.path("item").asText())
                .put("attachmentId", enterprise.attachment()));
    }

    /** Ten times the number, at least fifty; what is no number stays. */
    private static void raise(ObjectNode tried, String pointer) {
        JsonNode value = tried.at(pointer);
        if (value.isNumber()) {
            JsonPointer at = JsonPointer.compile(pointer);
            BigDecimal raised = value.decimalValue().max(BigDecimal.valueOf(5)).multiply(BigDecimal.TEN);
            ((ObjectNode) tried.at(at.head())).put(at.last().getMatchingProperty(), raised);
        }
    }

    private void decide(Task task) {
        Staff officer = officer(task);
        Form form = Form.read(officer.get("/engine-rest/task/" + task.getId() + "/deployed-form")
                .expect(200)
                .body());
        ObjectNode answers = samples.smallest(form);
        form.fields().stream()
                .filter(field -> field.key().equals("decision"))
                .forEach(decision ->
                        answers.put("decision", decision.options().get(0).code()));
        officer.complete(
                caseNo,
                task.getTaskDefinitionKey(),
                JSON.convertValue(answers, new TypeReference<Map<String, Object>>() {}));
    }

    private Staff officer(Task task) {
        String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(id -> id != null)
                .findFirst()
                .orElseThrow();
        int dot = group.indexOf('.');
        return province.officer(group.substring(0, dot), group.substring(dot + 1));
    }

    /** Nobody has a task: a publicity runs out, or the applicant hands something in. */
    private void await() {
        boolean published = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .processDefinitionKey("publicity")
                        .count()
                > 0;
        if (published) {
            publicities.endPeriod(caseNo);
        } else {
            List<String> awaited = kind.later().keySet().stream()
                    .filter(form -> awaits(MatterKind.SUBMITTED + form))
                    .toList();
            if (awaited.isEmpty()) {
                throw new AssertionError("案件 %s 没有待办，也不等待什么".formatted(caseNo));
            }
            awaited.forEach(form -> enterprise
                    .post(
                            "/api/v1/cases/" + caseNo + "/submissions/" + form,
                            samples.smallest(kind.later().get(form).form()))
                    .expect(201));
        }
    }

    private boolean awaits(String message) {
        return engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(caseNo)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }
}
