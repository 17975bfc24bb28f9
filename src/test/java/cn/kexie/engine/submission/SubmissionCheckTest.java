package cn.kexie.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.engine.CompletedTask;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.support.process.ProcessTestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("任务提交的检查：内容与表单一致，只能由认领人办理")
class SubmissionCheckTest {

    private static final Path MODELS = Path.of("src/test/resources/process-tests");

    private static Deployment deployment;

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private CompletedTask completed;
    private Map<String, Object> answers;
    private final TaskService tasks = ProcessTestEngine.processEngine().getTaskService();
    private final FormService forms = ProcessTestEngine.processEngine().getFormService();
    private final IdentityService identity = ProcessTestEngine.processEngine().getIdentityService();

    @BeforeAll
    static void deploy() throws IOException {
        deployment = ProcessTestEngine.processEngine()
                .getRepositoryService()
                .createDeployment()
                .addString("test-form.bpmn", Files.readString(MODELS.resolve("test-form.bpmn")))
                .addString("test-form.form", Files.readString(MODELS.resolve("test-form.form")))
                .deploy();
    }

    @AfterAll
    static void undeploy() {
        ProcessTestEngine.processEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @BeforeEach
    void startTheCase() {
        engine.bean("recordDelegate", (JavaDelegate) this::record);
        engine.bean("remindTaskListener", (TaskListener) task -> {});
        engine.start(
                "test-form",
                "C-1",
                Map.of(
                        "caseNo",
                        "C-1",
                        "dueDate",
                        "2026-03-10T00:00:00",
                        "advisers",
                        Spin.JSON("[{\"label\":\"甲\",\"value\":\"a\"},{\"label\":\"乙\",\"value\":\"b\"}]"),
                        "itemOptions",
                        Spin.JSON("[\"CHARTER\",\"ROSTER\"]")));
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void acceptsWhatTheFormAsks() {
        Map<String, Object> answer = valid();
        answer.put("caseNo", "C-1");
        answer.put("opinion", "材料齐全");
        answer.put("adviser", "b");
        answer.put("items", Spin.JSON("[\"ROSTER\",\"CHARTER\"]"));
        answer.put("days", 5);
        answer.put("visitOn", "2026-03-09");
        answer.put("code", null);
        engine.complete("C-1", "userTask_answer", answer);
        assertThat(engine.openTasks("C-1")).containsExactly("userTask_plain");
        assertThat(answers)
                .containsEntry("decision", "ACCEPT")
                .containsEntry("days", 5)
                .containsEntry("items", Spin.JSON("[\"ROSTER\",\"CHARTER\"]").toString());
    }

    @Test
    void keepsAnswersOnlyInTheTransaction() {
        engine.complete("C-1", "userTask_answer", with("opinion", "材料齐全"));
        assertThat(variableNames())
                .containsExactlyInAnyOrder("caseNo", "procedureName", "dueDate", "advisers", "itemOptions");
        assertThat(ProcessTestEngine.processEngine()
                        .getHistoryService()
                        .createHistoricDetailQuery()
                        .formFields()
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("自由填写的文字不写进流程存着的同名变量")
    void storesNobodysOwnWords() {
        RuntimeService runtime = ProcessTestEngine.processEngine().getRuntimeService();
        String process = task().getProcessInstanceId();
        runtime.setVariable(process, "opinion", "先前的意见");
        assertThat(reason(() -> engine.complete("C-1", "userTask_answer", with("opinion", "材料齐全"))))
                .isEqualTo(Reason.CONFLICT);
        runtime.removeVariable(process, "opinion");
        engine.complete("C-1", "userTask_answer", with("opinion", "材料齐全"));
        assertThat(answers).containsEntry("opinion", "材料齐全");
    }

    @Test
    void bringsWordsToTheOneFormOfAText() {
        engine.complete("C-1", "userTask_answer", with("opinion", "\u3000材料\u000b齐\u202e全\u200b "));
        assertThat(answers).containsEntry("opinion", "材料\n齐全");
    }

    @Test
    void refusesWordsThatCannotBePrinted() {
        assertThat(faults(with("opinion", "材料\u0007齐全")))
                .extracting(Fault::code)
                .containsExactly("BAD_CHARACTER");
        Map<String, Object> hidden = with("opinion", "\u200b\u3164\u2800");
        engine.complete("C-1", "userTask_answer", hidden);
        assertThat(answers).containsEntry("opinion", "");
    }

    @Test
    void readsListsHoweverTheyAreSent() {
        engine.complete("C-1", "userTask_answer", with("items", List.of("ROSTER")));
        assertThat(answers).containsEntry("items", "[\"ROSTER\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "decision, '', REQUIRED", "decision, MAYBE, INVALID_VALUE", "extra, x, UNKNOWN_VARIABLE",
        "caseNo, C-2, READ_ONLY", "opinion, 一, INVALID_VALUE", "opinion, 一二三四五六七八九十一, INVALID_VALUE",
        "adviser, c, INVALID_VALUE", "visitOn, 2026-02-30, INVALID_VALUE", "code, abc, INVALID_VALUE",
        "days, five, INVALID_VALUE", "confirmed, yes, INVALID_VALUE", "items, ROSTER, INVALID_VALUE"
    })
    void refusesWhatTheFormDoesNotAllow(String name, String value, String code) {
        Map<String, Object> answer = valid();
        answer.put(name, value);
        assertThat(faults(answer))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/" + name, code));
        assertThat(engine.openTasks("C-1")).containsExactly("userTask_answer");
    }

    @Test
    void refusesNumbersListsAndFilesThatDoNotFit() {
        assertThat(faults(with("days", 0))).hasSize(1);
        assertThat(faults(with("days", 1.5))).hasSize(1);
        assertThat(faults(with("days", Double.NaN))).hasSize(1);
        assertThat(faults(with("confirmed", false))).extracting(Fault::code).containsExactly("REQUIRED");
        assertThat(faults(with("items", Spin.JSON("[\"ROSTER\",\"ROSTER\"]")))).hasSize(1);
        assertThat(faults(with("items", Spin.JSON("[\"OTHER\"]")))).hasSize(1);
        assertThat(faults(with(
                        "opinion",
                        Variables.fileValue("a.html").file(new byte[] {1}).create())))
                .hasSize(1);
        assertThat(faults(with("opinion", Spin.JSON("{\"a\":1}")))).hasSize(1);
    }

    @Test
    void namesAllFaultsAtOnceInChinese() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> engine.complete("C-1", "userTask_answer", Map.of("extra", 1)));
        assertThat(refusal.faults())
                .extracting(Fault::message)
                .containsExactly("表单中没有“extra”这一项，请去掉后重新提交", "“决定”必须填写", "“已核对”必须填写");
    }

    @Test
    void checksEveryRoadOfCompletion() {
        String id = task().getId();
        assertThatThrownBy(() -> tasks.complete(id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.complete(id, Map.of("extra", 1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.completeWithVariablesInReturn(id, Map.of(), true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> forms.submitTaskFormWithVariablesInReturn(id, Map.of(), true))
                .isInstanceOf(Refusal.class);
        as("ann", "review.440106");
        assertThat(reason(() -> tasks.resolveTask(id, Map.of("extra", 1)))).isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> tasks.handleBpmnError(id, "e", "m", Map.of("extra", 1))))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(reason(() -> tasks.handleEscalation(id, "e", Map.of("extra", 1))))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(engine.openTasks("C-1")).containsExactly("userTask_answer");
    }

    @Test
    void acceptsNoVariablesOfAUserWhereThereIsNoForm() {
        engine.complete("C-1", "userTask_answer", valid());
        as("ann", "review.440106");
        String id = engine.task("C-1", "userTask_plain").getId();
        assertThat(reason(() -> tasks.complete(id, Map.of("extra", 1)))).isEqualTo(Reason.INVALID);
        tasks.complete(id);
        assertThat(engine.isEnded("C-1")).isTrue();
    }

    @Test
    void letsOnlyTheClaimantComplete() {
        String id = task().getId();
        as("ann", "review.440106");
        tasks.claim(id, "ann");
        as("bob", "review.440106");
        assertThat(reason(() -> tasks.claim(id, "bob"))).isEqualTo(Reason.CONFLICT);
        assertThat(reason(() -> forms.submitTaskForm(id, valid()))).isEqualTo(Reason.FORBIDDEN);
        as("root", "camunda-admin");
        assertThat(reason(() -> forms.submitTaskForm(id, valid()))).isEqualTo(Reason.FORBIDDEN);
        as("ann", "review.440106");
        forms.submitTaskForm(id, valid());
        assertThat(completed.userId()).isEqualTo("ann");
    }

    @Test
    void recordsWhoCompletedWithoutClaiming() {
        String id = task().getId();
        as("bob", "leader.440106");
        forms.submitTaskForm(id, valid());
        assertThat(completed).isEqualTo(new CompletedTask("userTask_answer", "填写表单", "受理", "bob"));
        assertThat(ProcessTestEngine.processEngine()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("bob");
        assertThat(variableNames())
                .doesNotContain(
                        "completedTaskKey", "completedTaskName", "completedTaskDecision", "completedTaskUserId");
    }

    @Test
    void saysWhoHasDoneAFinishedTask() {
        String id = task().getId();
        as("ann", "review.440106");
        forms.submitTaskForm(id, valid());
        assertThatThrownBy(() -> forms.submitTaskForm(id, valid())).hasMessage("该任务已由 ann 办结，请刷新任务列表");
        assertThat(reason(() -> tasks.claim(id, "ann"))).isEqualTo(Reason.CONFLICT);
        assertThat(reason(() -> tasks.complete("never-existed"))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void letsTheClaimantGiveATaskBackAndNobodyElse() {
        String id = task().getId();
        as("ann", "review.440106");
        tasks.claim(id, "ann");
        withAuthorization(() -> {
            as("bob", "review.440106");
            assertThatThrownBy(() -> tasks.setAssignee(id, null)).isInstanceOf(AuthorizationException.class);
            as("ann", "review.440106");
            assertThatThrownBy(() -> tasks.setAssignee(id, "bob")).isInstanceOf(AuthorizationException.class);
            tasks.setAssignee(id, null);
        });
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void letsNobodyClaimForAnother() {
        as("ann", "review.440106");
        assertThat(reason(() -> tasks.claim(task().getId(), "bob"))).isEqualTo(Reason.FORBIDDEN);
    }

    private void record(DelegateExecution execution) {
        completed = CompletedTask.of(execution);
        answers = new HashMap<>(execution.getVariables());
        answers.computeIfPresent("items", (name, items) -> items.toString());
    }

    private void withAuthorization(Runnable work) {
        ProcessTestEngine.processEngine().getProcessEngineConfiguration().setAuthorizationEnabled(true);
        try {
            work.run();
        } finally {
            ProcessTestEngine.processEngine().getProcessEngineConfiguration().setAuthorizationEnabled(false);
        }
    }

    private List<Fault> faults(Map<String, Object> answer) {
        return catchThrowableOfType(Refusal.class, () -> engine.complete("C-1", "userTask_answer", answer))
                .faults();
    }

    private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work).reason();
    }

    private org.camunda.bpm.engine.task.Task task() {
        return engine.task("C-1", "userTask_answer");
    }

    private void as(String user, String group) {
        identity.setAuthentication(user, List.of(group));
    }

    private List<String> variableNames() {
        return ProcessTestEngine.processEngine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .list()
                .stream()
                .map(variable -> variable.getName())
                .toList();
    }

    private static Map<String, Object> valid() {
        return new HashMap<>(Map.of("decision", "ACCEPT", "confirmed", true));
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> answer = valid();
        answer.put(name, value);
        return answer;
    }
}
