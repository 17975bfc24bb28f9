package cn.kexie.support.process.contract;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Ids tell kind and meaning in English, names speak Chinese. */
final class NamingRules {

    private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.ofEntries(
            Map.entry(StartEvent.class, "startEvent_"),
            Map.entry(EndEvent.class, "endEvent_"),
            Map.entry(IntermediateCatchEvent.class, "event_"),
            Map.entry(IntermediateThrowEvent.class, "event_"),
            Map.entry(BoundaryEvent.class, "event_"),
            Map.entry(ReceiveTask.class, "receiveTask_"),
            Map.entry(UserTask.class, "userTask_"),
            Map.entry(ServiceTask.class, "serviceTask_"),
            Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
            Map.entry(CallActivity.class, "callActivity_"),
            Map.entry(SubProcess.class, "subProcess_"),
            Map.entry(ExclusiveGateway.class, "gateway_"),
            Map.entry(ParallelGateway.class, "gateway_"),
            Map.entry(InclusiveGateway.class, "gateway_"),
            Map.entry(EventBasedGateway.class, "gateway_"));

    private static final Pattern FLOW_ID = Pattern.compile("flow_[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?");

    private final ProcessFile file;
    private final Violations violations;

    NamingRules(ProcessFile file, Violations violations) {
        this.file = file;
        this.violations = violations;
    }

    void check() {
        checkProcess();
        file.all(FlowNode.class).forEach(this::checkNode);
        file.all(SequenceFlow.class).forEach(this::checkFlow);
        file.all(Message.class).forEach(this::checkMessage);
        file.all(Error.class).forEach(error -> checkCode(error.getId(), error.getErrorCode()));
        file.all(Escalation.class).forEach(escalation -> checkCode(escalation.getId(), escalation.getEscalationCode()));
    }

    private void checkProcess() {
        violations.unless(Violations.KEBAB.matcher(file.key()).matches(), file.path(), file.key(), "文件名应为 kebab-case");
        violations.unless(file.processes().size() == 1, file.path(), file.key(), "一个文件应恰有一个流程");
        for (Process process : file.processes()) {
            violations.unless(file.key().equals(process.getId()), file.path(), process, "流程 id 应与文件名相同");
            violations.unless(Violations.isChinese(process.getName()), file.path(), process, "流程名称应为中文");
        }
    }

    private void checkNode(FlowNode node) {
        String prefix = prefixOf(node);
        if (prefix == null) {
            violations.add(
                    file.path(),
                    node.getId(),
                    "不使用这种元素（" + node.getElementType().getTypeName() + "）");
            return;
        }
        violations.unless(hasPrefix(node.getId(), prefix), file.path(), node, "id 应为 " + prefix + " 加小驼峰英文含义");
        if (node instanceof Gateway gateway) {
            checkQuestion(gateway);
        } else {
            violations.unless(Violations.isChinese(node.getName()), file.path(), node, "缺少中文名称");
        }
    }

    private void checkQuestion(Gateway gateway) {
        boolean asks = (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
                && gateway.getOutgoing().size() > 1;
        boolean question = Violations.isChinese(gateway.getName())
                && gateway.getName().strip().matches("(?s).*[？?]");
        violations.unless(!asks || question, file.path(), gateway, "分支网关的名称应为中文问句（以“？”结尾）");
    }

    private void checkFlow(SequenceFlow flow) {
        violations.unless(
                FLOW_ID.matcher(flow.getId()).matches(), file.path(), flow, "id 应为 flow_含义 或 flow_起点_终点（小驼峰英文）");
        boolean answers = (flow.getSource() instanceof ExclusiveGateway || flow.getSource() instanceof InclusiveGateway)
                && flow.getSource().getOutgoing().size() > 1;
        violations.unless(!answers || Violations.isChinese(flow.getName()), file.path(), flow, "分支连线的名称应为中文答案");
    }

    private void checkMessage(Message message) {
        String name = String.valueOf(message.getName());
        boolean named = name.startsWith(file.key() + ".")
                && Violations.CAMEL
                        .matcher(name.substring(file.key().length() + 1))
                        .matches();
        violations.unless(named, file.path(), message, "消息名应为 " + file.key() + ".<小驼峰过去式>，现为 " + name);
    }

    private void checkCode(String element, String code) {
        boolean named = code != null && Violations.CAMEL.matcher(code).matches();
        violations.unless(named, file.path(), element, "错误或升级代码应为小驼峰英文，现为 " + code);
    }

    private static boolean hasPrefix(String id, String prefix) {
        return id != null
                && id.startsWith(prefix)
                && Violations.CAMEL.matcher(id.substring(prefix.length())).matches();
    }

    private static String prefixOf(FlowNode node) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey() == node.getElementType().getInstanceType())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
