package cn.kexie.support.process.contract;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** Conditions, timers, asynchronous flags, retention and diagram of a model. */
final class ModelRules {

    private static final String MODELER_NS = "http://camunda.org/schema/modeler/1.0";
    private static final Pattern CONDITION = Pattern.compile(
            "[$#]\\{\\s*!?\\s*([a-z][A-Za-z0-9]*)\\s*(?:(==|!=|<|>|<=|>=)\\s*('([^']*)'|\"([^\"]*)\"|true|false|null|\\d+)\\s*)?}");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*[a-z][A-Za-z0-9]*\\s*}");
    private static final Pattern ISO = Pattern.compile("(R\\d*/)?P[0-9YMWDTHS.]+|\\d{4}-.*");

    private final ProcessFile file;
    private final Contract contract;
    private final Violations violations;

    ModelRules(ProcessFile file, Contract contract, Violations violations) {
        this.file = file;
        this.contract = contract;
        this.violations = violations;
    }

    void check() {
        file.processes().forEach(this::checkProcess);
        file.all(FlowNode.class).forEach(this::checkNode);
        file.all(SequenceFlow.class).forEach(this::checkFlow);
        file.all(ConditionExpression.class).forEach(this::checkCondition);
        file.all(TimeDate.class).forEach(timer -> checkTimer(timer.getTextContent()));
        file.all(TimeDuration.class).forEach(timer -> checkTimer(timer.getTextContent()));
        file.all(CamundaScript.class)
                .forEach(script -> violations.add(file.path(), file.key(), "不得使用脚本（camunda:script）"));
        checkPlatform();
    }

    private void checkPlatform() {
        String platform = file.model().getDefinitions().getAttributeValueNs(MODELER_NS, "executionPlatform");
        violations.unless(
                "Camunda Platform".equals(platform),
                file.path(),
                file.key(),
                "缺少 modeler:executionPlatform=\"Camunda Platform\"");
    }

    private void checkProcess(Process process) {
        violations.unless(process.isExecutable(), file.path(), process, "流程应可执行（isExecutable=\"true\"）");
        violations.unless(
                !Violations.isBlank(process.getCamundaHistoryTimeToLiveString()),
                file.path(),
                process,
                "缺少 camunda:historyTimeToLive（历史保留时间）");
    }

    private void checkNode(FlowNode node) {
        violations.unless(drawn(BpmnShape.class).contains(node.getId()), file.path(), node, "图上没有这个元素（缺少 BPMNShape）");
        violations.unless(
                !isAsync(node) || !Violations.isBlank(ProcessFile.documentation(node)),
                file.path(),
                node,
                "异步标记没有在元素说明（documentation）中写明原因");
    }

    private void checkFlow(SequenceFlow flow) {
        violations.unless(drawn(BpmnEdge.class).contains(flow.getId()), file.path(), flow, "图上没有这条连线（缺少 BPMNEdge）");
        violations.unless(
                flow.getTarget().getIncoming().contains(flow)
                        && flow.getSource().getOutgoing().contains(flow),
                file.path(),
                flow,
                "两端元素缺少对应的 incoming 或 outgoing");
        if (flow.getSource() instanceof ExclusiveGateway gateway
                && gateway.getOutgoing().size() > 1) {
            violations.unless(
                    flow.getConditionExpression() != null || flow.equals(gateway.getDefault()),
                    file.path(),
                    flow,
                    "分支连线既没有条件也不是默认连线");
        }
    }

    private void checkCondition(ConditionExpression condition) {
        String flow = ((BaseElement) condition.getParentElement()).getId();
        Matcher match = CONDITION.matcher(condition.getTextContent().strip());
        if (condition.getLanguage() != null || !match.matches()) {
            violations.add(file.path(), flow, "条件只能把一个变量与一个常量比较，现为 " + condition.getTextContent());
            return;
        }
        String variable = match.group(1);
        violations.unless(
                contract.code().variables().contains(variable),
                file.path(),
                flow,
                "条件中的变量 " + variable + " 没有在代码的 …Variables 中声明");
        String value = match.group(4) == null ? match.group(5) : match.group(4);
        violations.unless(
                value == null || contract.knowsValue(value),
                file.path(),
                flow,
                "条件中的值 " + value + " 不是任何表单选项、决策结果或枚举值");
    }

    private void checkTimer(String expression) {
        String timer = expression.strip();
        violations.unless(
                VARIABLE.matcher(timer).matches() || ISO.matcher(timer).matches(),
                file.path(),
                file.key(),
                "计时器只能读一个变量或写 ISO 8601 时间，现为 " + timer);
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Set<String> drawn(Class<T> type) {
        return file.all(type).stream()
                .map(shape -> shape.getAttributeValue("bpmnElement"))
                .collect(Collectors.toSet());
    }

    private static boolean isAsync(FlowNode node) {
        boolean loop = node instanceof Activity activity
                && activity.getLoopCharacteristics() != null
                && "true".equals(activity.getLoopCharacteristics().getAttributeValueNs(CAMUNDA_NS, "asyncBefore"));
        return node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter() || loop;
    }
}
