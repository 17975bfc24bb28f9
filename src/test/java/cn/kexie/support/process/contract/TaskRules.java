package cn.kexie.support.process.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** Tasks name what exists: delegates, listeners, groups, forms, tables, called processes. */
final class TaskRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final String EMBEDDED = "embedded:deployment:";

    private final ProcessFile file;
    private final Contract contract;
    private final Violations violations;

    TaskRules(ProcessFile file, Contract contract, Violations violations) {
        this.file = file;
        this.contract = contract;
        this.violations = violations;
    }

    void check() {
        file.all(ServiceTask.class).forEach(this::checkServiceTask);
        file.all(MessageEventDefinition.class).forEach(this::checkThrownMessage);
        file.all(BusinessRuleTask.class).forEach(this::checkBusinessRuleTask);
        file.all(CallActivity.class).forEach(this::checkCallActivity);
        file.all(UserTask.class).forEach(this::checkUserTask);
        file.all(CamundaTaskListener.class).forEach(listener -> checkListener(listener.getCamundaDelegateExpression()));
        file.all(CamundaExecutionListener.class)
                .forEach(listener -> checkListener(listener.getCamundaDelegateExpression()));
    }

    private void checkServiceTask(ServiceTask task) {
        String expected = "${" + meaning(task) + "Delegate}";
        violations.unless(
                expected.equals(task.getCamundaDelegateExpression()), file.path(), task, "应由 " + expected + " 执行");
        checkDelegate(task, task.getCamundaDelegateExpression());
    }

    private void checkThrownMessage(MessageEventDefinition message) {
        if (message.getParentElement() instanceof ThrowEvent event) {
            checkDelegate(event, message.getCamundaDelegateExpression());
        }
    }

    private void checkDelegate(BaseElement element, String expression) {
        String bean = bean(expression);
        violations.unless(
                bean != null && contract.code().delegates().contains(bean),
                file.path(),
                element,
                "process 包中没有委托类 " + (bean == null ? expression : bean));
    }

    private void checkListener(String expression) {
        String bean = bean(expression);
        violations.unless(
                bean != null && contract.code().listeners().contains(bean),
                file.path(),
                file.key(),
                "监听器只能写 ${beanListener} 且代码中要有，现为 " + expression);
    }

    private void checkBusinessRuleTask(BusinessRuleTask task) {
        String decision = task.getCamundaDecisionRef();
        violations.unless(decision != null && contract.hasDecision(decision), file.path(), task, "没有决策表 " + decision);
        violations.unless(
                "deployment".equals(task.getCamundaDecisionRefBinding()),
                file.path(),
                task,
                "应设 camunda:decisionRefBinding=\"deployment\"，使在办案件沿用原决策表");
    }

    private void checkCallActivity(CallActivity call) {
        String called = String.valueOf(call.getCalledElement());
        violations.unless(contract.hasProcess(called), file.path(), call, "没有被调用的流程 " + called);
        violations.unless(
                "deployment".equals(call.getCamundaCalledElementBinding()),
                file.path(),
                call,
                "应设 camunda:calledElementBinding=\"deployment\"，使在办案件沿用原流程");
        violations.unless(passesBusinessKey(call), file.path(), call, "没有把案号（businessKey）传给被调用的流程");
    }

    private static boolean passesBusinessKey(CallActivity call) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> in.getCamundaBusinessKey() != null);
    }

    private void checkUserTask(UserTask task) {
        boolean assigned =
                !Violations.isBlank(task.getCamundaCandidateGroups()) || !Violations.isBlank(task.getCamundaAssignee());
        violations.unless(assigned, file.path(), task, "没有候选组（camunda:candidateGroups）也没有办理人");
        violations.unless(
                !Violations.isBlank(ProcessFile.documentation(task)),
                file.path(),
                task,
                "缺少任务说明（documentation）：核对什么、依据哪条规定");
        if (task.getCamundaFormKey() != null) {
            checkEmbeddedForm(task);
        } else {
            checkForm(task);
        }
    }

    private void checkEmbeddedForm(UserTask task) {
        String expected = "forms/%s/%s.html".formatted(file.key(), Violations.kebab(meaning(task)));
        Path html = contract.formFolder().resolve(file.key()).resolve(Violations.kebab(meaning(task)) + ".html");
        violations.unless(
                (EMBEDDED + expected).equals(task.getCamundaFormKey()) && Files.exists(html),
                file.path(),
                task,
                "嵌入式表单应为 " + EMBEDDED + expected + " 且文件存在");
    }

    private void checkForm(UserTask task) {
        String stem = Violations.kebab(meaning(task));
        String id = file.key() + "-" + stem;
        violations.unless(id.equals(task.getCamundaFormRef()), file.path(), task, "camunda:formRef 应为 " + id);
        violations.unless(
                "deployment".equals(task.getCamundaFormRefBinding()),
                file.path(),
                task,
                "应设 camunda:formRefBinding=\"deployment\"，使在办案件沿用原表单");
        Optional<FormFile> form =
                contract.form(contract.formFolder().resolve(file.key()).resolve(stem + ".form"));
        violations.unless(form.isPresent(), file.path(), task, "缺少表单文件 forms/%s/%s.form".formatted(file.key(), stem));
        boolean decides = form.flatMap(found -> found.field("decision"))
                .filter(decision -> FormFile.options(decision).size() != 1)
                .isPresent();
        if (decides) {
            checkRecorded(task);
        }
    }

    /** A domain refusal must roll the click back, so the verdict is recorded in the same transaction. */
    private void checkRecorded(UserTask task) {
        boolean recorded = task.getOutgoing().size() == 1
                && task.getOutgoing().stream().map(SequenceFlow::getTarget).allMatch(TaskRules::records);
        violations.unless(
                recorded && !task.isCamundaAsyncAfter(),
                file.path(),
                task,
                "有决定（decision）的任务之后应紧接同一事务中的 serviceTask_record…");
    }

    private static boolean records(FlowNode next) {
        return next instanceof ServiceTask
                && next.getId().startsWith("serviceTask_record")
                && !next.isCamundaAsyncBefore();
    }

    static String meaning(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    static String bean(String expression) {
        Matcher match = BEAN.matcher(expression == null ? "" : expression);
        return match.matches() ? match.group(1) : null;
    }
}
