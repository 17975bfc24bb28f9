package cn.kexie.matter.process;

import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.MatterFixture;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.Option;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.Objector;
import cn.kexie.step.process.DeployedForms;
import cn.kexie.support.form.FormSamples;
import cn.kexie.support.process.ProcessTestEngine;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What may happen next to a case: every answer of its open task, everything it waits for, every period that may run out. */
final class MatterWays {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPINION = "示例意见";

    private final ProcessTestEngine engine;
    private final ProcessEngine camunda = ProcessTestEngine.processEngine();
    private final MatterKind kind;
    private final BpmnModelInstance model;
    private final MatterFixture house;
    private final DeployedForms forms;
    private final FormSamples samples;

    MatterWays(ProcessTestEngine engine, MatterKind kind, MatterBeans beans, FormSamples samples) {
        this.engine = engine;
        this.kind = kind;
        this.house = beans.house();
        this.forms = beans.forms();
        this.samples = samples;
        model = camunda.getRepositoryService().getBpmnModelInstance(kind.definitionId());
    }

    /** The usual way of a step first: by custom that of its first answer. */
    List<Way> of(String caseNo) {
        Optional<ProcessInstance> running = camunda
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionId(kind.definitionId())
                .list()
                .stream()
                .findFirst();
        return running.map(instance -> ways(caseNo, instance)).orElse(List.of());
    }

    private List<Way> ways(String caseNo, ProcessInstance instance) {
        RuntimeService runtime = camunda.getRuntimeService();
        List<Way> ways = new ArrayList<>();
        for (String id : runtime.getActiveActivityIds(instance.getId())) {
            FlowNode node = model.getModelElementById(id);
            at(node, caseNo).forEach(ways::add);
            boundaries(node).flatMap(event -> events(event, caseNo)).forEach(ways::add);
            enclosing(node)
                    .flatMap(scope -> boundaries(scope).flatMap(event -> events(event, caseNo)))
                    .forEach(ways::add);
        }
        model.getModelElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(scope -> scope.getChildElementsByType(StartEvent.class).stream())
                .flatMap(event -> events(event, caseNo))
                .forEach(ways::add);
        return ways;
    }

    private Stream<Way> at(FlowNode node, String caseNo) {
        if (node instanceof UserTask task) {
            return answers(task, caseNo);
        }
        if (node instanceof CallActivity called) {
            return block(called, caseNo);
        }
        if (node instanceof ReceiveTask task) {
            String message = task.getMessage().getName();
            return Stream.of(new Way(node, message, () -> arrive(message, caseNo)));
        }
        return node instanceof CatchEvent event ? events(event, caseNo) : Stream.of();
    }

    private Stream<Way> answers(UserTask task, String caseNo) {
        Form form = forms.find(kind.deploymentId(), task.getCamundaFormRef()).orElseThrow();
        List<String> decisions = form.fields().stream()
                .filter(field -> field.key().equals(MatterModel.DECISION))
                .flatMap(field -> field.options().stream())
                .map(Option::code)
                .toList();
        return decisions.isEmpty()
                ? Stream.of(new Way(task, "", () -> complete(task, form, null, caseNo)))
                : decisions.stream()
                        .map(decision -> new Way(task, decision, () -> complete(task, form, decision, caseNo)));
    }

    private void complete(UserTask task, Form form, String decision, String caseNo) {
        ObjectNode answers = samples.fullest(form);
        if (decision != null) {
            answers.put(MatterModel.DECISION, decision);
        }
        engine.complete(caseNo, task.getId(), JSON.convertValue(answers, new TypeReference<Map<String, Object>>() {}));
    }

    /** The blocks have process tests of their own: here their outcomes count. */
    private Stream<Way> block(CallActivity called, String caseNo) {
        return switch (called.getCalledElement()) {
            case "acceptance" ->
                Stream.of(
                        new Way(called, "ACCEPTED", () -> examine(caseNo, Map.of("decision", "ACCEPT"))),
                        new Way(
                                called,
                                "NOT_ACCEPTED",
                                () -> examine(caseNo, Map.of("decision", "REFUSE", "opinion", OPINION))),
                        new Way(called, "LAPSED", () -> lapse(caseNo)));
            case "publicity" ->
                Stream.of(
                        new Way(called, "CONFIRMED", () -> engine.fireTimer(caseNo, "event_publicityPeriodEnded")),
                        new Way(called, "UPHELD", () -> object(caseNo)));
            case "opinion" ->
                Stream.of(
                        new Way(called, "AGREE", () -> opine(caseNo, "AGREE")),
                        new Way(called, "OBJECT", () -> opine(caseNo, "OBJECT")),
                        new Way(called, "SILENT", () -> engine.fireTimer(caseNo, "event_opinionPeriodEnded")));
            case "appeal" ->
                Stream.of(
                        new Way(called, "UPHOLD", () -> appeal(caseNo, "UPHOLD")),
                        new Way(called, "OVERTURN", () -> appeal(caseNo, "OVERTURN")),
                        new Way(called, "NOT_FILED", () -> engine.fireTimer(caseNo, "event_appealPeriodEnded")));
            default ->
                throw new AssertionError("流程“%s”调用的 %s，遍历还不知道怎样办".formatted(kind.name(), called.getCalledElement()));
        };
    }

    private void examine(String caseNo, Map<String, Object> answers) {
        engine.complete(caseNo, "userTask_examineMaterials", answers);
    }

    private void opine(String caseNo, String decision) {
        engine.complete(caseNo, "userTask_giveOpinion", Map.of("decision", decision, "opinion", OPINION));
    }

    private void appeal(String caseNo, String decision) {
        arrive(MatterKind.APPEAL_FILED, caseNo);
        engine.complete(
                caseNo, "userTask_hearAppeal", Map.of("decision", decision, "opinion", OPINION, "impartial", true));
    }

    private void lapse(String caseNo) {
        String item = house.acceptance().correctable(caseNo);
        examine(caseNo, Map.of("decision", "CORRECT", "correctionItems", List.of(item), "opinion", OPINION));
        engine.runJobs();
        engine.fireTimer(caseNo, "event_correctionPeriodEnded");
    }

    private void object(String caseNo) {
        String publicityNo = house.publicities()
                .publicities()
                .lastOf(CaseNo.of(caseNo))
                .orElseThrow()
                .publicityNo();
        house.publicities()
                .objections()
                .file(
                        publicityNo,
                        Reading.faultless(new ObjectionForm(caseNo, "异议人甲", "13800138000", "情况与事实不符", List.of())),
                        new Objector("enterprise:91440106MA0000016C", null));
        engine.complete(
                caseNo,
                "userTask_handleObjection",
                Map.of("decision", "UPHOLD", "opinion", OPINION, "impartial", true));
        engine.runJobs();
        engine.fireTimer(caseNo, "event_publicityPeriodEnded");
    }

    private Stream<Way> events(CatchEvent event, String caseNo) {
        return event.getEventDefinitions().stream().flatMap(definition -> way(event, definition, caseNo));
    }

    private Stream<Way> way(CatchEvent event, EventDefinition definition, String caseNo) {
        if (definition instanceof TimerEventDefinition) {
            return Stream.of(new Way(event, "", () -> engine.fireTimer(caseNo, event.getId())));
        }
        return definition instanceof MessageEventDefinition message
                ? Stream.of(message.getMessage().getName())
                        .map(name -> new Way(event, name, () -> arrive(name, caseNo)))
                : Stream.of();
    }

    private void arrive(String message, String caseNo) {
        if (message.equals(MatterKind.WITHDRAWN)) {
            house.followup().withdrawal().withdraw(CaseNo.of(caseNo), OPINION);
        } else if (message.equals(MatterKind.APPEAL_FILED)) {
            house.followup().appeal().file(CaseNo.of(caseNo), OPINION);
        } else if (message.startsWith(MatterKind.SUBMITTED)) {
            String form = message.substring(MatterKind.SUBMITTED.length());
            house.followup()
                    .submissions()
                    .submit(
                            CaseNo.of(caseNo),
                            form,
                            Reading.faultless(
                                    samples.fullest(kind.later().get(form).form())));
        } else {
            engine.correlate(caseNo, message, Map.of());
        }
    }

    private Stream<BoundaryEvent> boundaries(FlowNode node) {
        Collection<BoundaryEvent> all = model.getModelElementsByType(BoundaryEvent.class);
        return all.stream().filter(event -> event.getAttachedTo().equals(node));
    }

    private static Stream<Activity> enclosing(FlowNode node) {
        return node.getParentElement() instanceof SubProcess scope ? Stream.of(scope) : Stream.of();
    }

    /**
     * Something that may happen.
     *
     * @param at the element it happens at
     * @param what which of several, such as the answer
     */
    record Way(FlowNode at, String what, Runnable happening) {

        String name() {
            return "%s（%s）%s".formatted(at.getName(), at.getId(), what);
        }

        void take() {
            happening.run();
        }
    }
}
