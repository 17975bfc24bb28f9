package cn.kexie.support.process;

import java.beans.Introspector;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An engine in memory for fast process tests: all models and forms of the project deployed, no Spring, no job executor,
 * a clock that stands still. One engine for the whole run; instances, beans and clock are fresh for every test. Visited
 * flow nodes count for the coverage gate ({@link FlowNodeCoverage}).
 *
 * <pre>{@code
 * @DisplayName("组建：正常备案与各条出口")
 * class AssociationEstablishmentProcessTest {
 *
 *     @RegisterExtension
 *     final ProcessTestEngine engine = new ProcessTestEngine();
 *
 *     private final EstablishmentsInMemory establishments = new EstablishmentsInMemory();
 *
 *     @BeforeEach
 *     void beans() {
 *         var filing = new Filing(establishments, engine.clock());
 *         // named as Spring names them: "recordReviewDelegate", "issueApprovalDelegate"
 *         engine.beans(new RecordReviewDelegate(filing), new IssueApprovalDelegate(filing));
 *         engine.bean("calendar", calendar);
 *     }
 *
 *     @Test
 *     @DisplayName("受理期满未处理，视为受理")
 *     void isDeemedAcceptedAfterSilence() {
 *         ProcessInstance run = engine.start("association-establishment", "ZJ-1", Map.of("region", "440106"));
 *         engine.runJobs();                                       // asynchronous continuations, no timers
 *         engine.fireTimer("ZJ-1", "event_acceptancePeriodEnded"); // or: engine.advance(Period.ofDays(8))
 *         engine.complete("ZJ-1", "userTask_reviewMaterials", Map.of("decision", "APPROVE"));
 *         engine.correlate("ZJ-1", "association-establishment.meetingReported", Map.of());
 *         engine.fireTimeout("ZJ-1", "userTask_reviewFiling", "remind"); // timeout listener of a task
 *
 *         assertThat(establishments.get("ZJ-1").status()).isEqualTo(FILED);
 *         BpmnAwareTests.assertThat(run).isEnded().hasPassedInOrder("userTask_reviewMaterials", "endEvent_filed");
 *         // inside a called process: engine.hasPassed("ZJ-1", "event_acceptancePeriodEnded")
 *     }
 * }
 * }</pre>
 *
 * Work is found by business key, in called instances too. A {@code Refusal} thrown by a delegate leaves {@link #complete}
 * as it was thrown and nothing is changed.
 */
public final class ProcessTestEngine implements BeforeEachCallback, AfterEachCallback {

    private final TestClock clock = new TestClock();
    private final StoredWords words = new StoredWords();

    public static ProcessEngine processEngine() {
        return InMemoryEngine.get();
    }

    /** The clock to hand to services; the engine follows it. Starts on Monday 2026-03-02 09:00 Shanghai. */
    public TestClock clock() {
        return clock;
    }

    /** Beans under the names Spring would give them. */
    public void beans(Object... beans) {
        Arrays.stream(beans)
                .forEach(bean -> bean(Introspector.decapitalize(bean.getClass().getSimpleName()), bean));
    }

    public void bean(String name, Object bean) {
        Mocks.register(name, bean);
    }

    public ProcessInstance start(String processKey, String caseNo, Map<String, ?> variables) {
        return processEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(processKey, caseNo, new HashMap<>(variables));
    }

    /** The one open task of this key in the case; fails when there is none or more than one. */
    public Task task(String caseNo, String taskKey) {
        List<Task> tasks = processEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(taskKey)
                .initializeFormKeys()
                .list();
        return only(tasks, "任务 " + taskKey, caseNo);
    }

    /** Keys of all open tasks of the case, sorted. */
    public List<String> openTasks(String caseNo) {
        return processEngine().getTaskService().createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Submits the task's form as Tasklist does: the variables are checked against the form. */
    public void complete(String caseNo, String taskKey, Map<String, ?> variables) {
        words.remember(variables);
        processEngine().getFormService().submitTaskForm(task(caseNo, taskKey).getId(), new HashMap<>(variables));
    }

    public void correlate(String caseNo, String message, Map<String, ?> variables) {
        processEngine()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .setVariables(new HashMap<>(variables))
                .correlate();
    }

    /** Runs asynchronous continuations until none is left; leaves timers alone. */
    public void runJobs() {
        runAll(() -> jobs().messages());
    }

    /** Runs the timer of this event (boundary, intermediate or start of an event subprocess), due or not. */
    public void fireTimer(String caseNo, String eventId) {
        run(only(
                jobs().timers().activityId(eventId).list().stream()
                        .filter(job -> belongsTo(job, caseNo))
                        .toList(),
                "计时器 " + eventId,
                caseNo));
    }

    /** Runs a task's timeout listener, such as {@code remind} or {@code escalate}, due or not. */
    public void fireTimeout(String caseNo, String taskKey, String listenerId) {
        List<Job> timeouts = jobs().timers().list().stream()
                .filter(job -> belongsTo(job, caseNo))
                .filter(job -> TimeoutListeners.isOf(job, taskKey, listenerId))
                .toList();
        run(only(timeouts, "任务 " + taskKey + " 的超时监听 " + listenerId, caseNo));
    }

    /** Runs the timer that starts this process, due or not; {@link #advance} leaves it alone. */
    public void fireStartTimer(String processKey) {
        run(only(
                jobs().timers().processDefinitionKey(processKey).list().stream()
                        .filter(job -> job.getProcessInstanceId() == null)
                        .toList(),
                "启动计时器",
                processKey));
    }

    /** Moves the clock and runs everything that falls due, in the order of the due dates. */
    public void advance(TemporalAmount amount) {
        clock.advance(amount);
        runAll(() -> jobs().executable().orderByJobDuedate().asc());
    }

    /** Whether the case, called instances included, has been at this element. */
    public boolean hasPassed(String caseNo, String elementId) {
        return processEngine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .stream()
                .anyMatch(instance -> activities(instance, elementId) > 0);
    }

    /** Whether no instance of the case, called ones included, is running any more. */
    public boolean isEnded(String caseNo) {
        return processEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                == 0;
    }

    /** A variable of a running or ended instance of the case; of the process with this key. */
    public Object variable(String caseNo, String processKey, String name) {
        var found = processEngine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionKey(processKey)
                .singleResult();
        var variable = processEngine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(found.getId())
                .variableName(name)
                .executionIdIn(found.getId())
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(ProcessTestEngine.class))
                .getOrComputeIfAbsent(CoverageReport.class);
        AbstractAssertions.init(processEngine());
        clock.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            words.requireNone(processEngine());
        } finally {
            EngineCleaning.clean(processEngine());
            Mocks.reset();
            AbstractAssertions.reset();
            ClockUtil.reset();
        }
    }

    private long activities(HistoricProcessInstance instance, String elementId) {
        return processEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(elementId)
                .finished()
                .count();
    }

    private JobQuery jobs() {
        return processEngine().getManagementService().createJobQuery();
    }

    private void runAll(Supplier<JobQuery> query) {
        for (List<Job> due = ofInstances(query); !due.isEmpty(); due = ofInstances(query)) {
            run(due.get(0));
        }
    }

    private static List<Job> ofInstances(Supplier<JobQuery> query) {
        return query.get().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private void run(Job job) {
        processEngine().getManagementService().executeJob(job.getId());
    }

    private boolean belongsTo(Job job, String caseNo) {
        if (job.getProcessInstanceId() == null) {
            return false;
        }
        ProcessInstance instance = processEngine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance != null && caseNo.equals(instance.getBusinessKey());
    }

    private <T> T only(List<T> found, String what, String caseNo) {
        if (found.size() != 1) {
            throw new AssertionError(
                    "案件 %s 应当恰有一个%s，实有 %d 个；当前任务：%s".formatted(caseNo, what, found.size(), openTasks(caseNo)));
        }
        return found.get(0);
    }
}
