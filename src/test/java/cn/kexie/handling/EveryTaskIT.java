package cn.kexie.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseProcedure;
import cn.kexie.casefile.CaseProcedures;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.engine.ModelProperties;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every user task of every model, in blocks, in parallel branches and given to many: what its diagram allows leaves it as it was. */
@IntegrationTest
@DisplayName("流程图允许的操作：每个任务做完以后，只有它一个待办，办理人、期限和状态都对")
class EveryTaskIT {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([A-Za-z]+)");
    private static final String BODY = "440233";
    private static final String ESTABLISHMENT = "association-establishment";

    @Autowired
    private Consultations consultations;

    @Autowired
    private AdviceLists lists;

    @Autowired
    private Copies copies;

    @Autowired
    private Urgings urgings;

    @Autowired
    private OperableTasks operable;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseProcedures procedures;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Clock clock;

    private ProcessInstance instance;

    /** A user task as drawn. */
    record Drawn(String process, String id, Set<Operation> allowed, String model) {

        @Override
        public String toString() {
            return process + "." + id + " " + allowed;
        }
    }

    static List<Drawn> drawn() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(EveryTaskIT::tasksOf)
                    .toList();
        }
    }

    private static Stream<Drawn> tasksOf(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        String text = read(file);
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new Drawn(
                        process,
                        task.getId(),
                        Operation.read(ModelProperties.of(task).getOrDefault(Operation.PROPERTY, "")),
                        text));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        if (instance != null) {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void isLeftAsItWas(Drawn drawn) {
        String caseNo = opened(drawn);
        Task task = started(drawn, caseNo);
        OperableTask before = operable.find(task.getId()).orElseThrow();
        assertThat(before.allowed()).isEqualTo(drawn.allowed());
        String status = cases.get(CaseNo.of(caseNo)).status();
        long timers = timers();

        if (!before.groups().isEmpty()) {
            StaffPrincipal holder = member(before.groups());
            StaffPrincipal adviser = member(before.groups());
            if (drawn.allowed().contains(Operation.DELEGATE)) {
                tasks.setAssignee(task.getId(), holder.userId().value());
            }
            if (drawn.allowed().contains(Operation.DELEGATE)) {
                consultations.delegate(task.getId(), adviser.userId().value(), null, holder);
                requireOne(drawn, task, adviser);
                consultations.answer(asked(adviser), "示例意见", adviser);
                requireOne(drawn, task, holder);
            }
            if (drawn.allowed().contains(Operation.CONSULT)) {
                consultations.consult(task.getId(), List.of(adviser.userId().value()), true, null, holder);
                requireOne(drawn, task, holder);
                consultations.answer(asked(adviser), "示例意见", adviser);
                requireOne(drawn, task, holder);
            }
            if (drawn.allowed().contains(Operation.COPY)) {
                copies.send(task.getId(), List.of(adviser.userId().value()), holder);
                assertThat(copies.of(adviser, 0, 10).unread()).isOne();
            }
        }
        if (drawn.allowed().contains(Operation.URGE)) {
            assertThat(urgings.urge(CaseNo.of(caseNo), administrator()).tasks()).containsExactly(task.getName());
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .singleResult()
                            .getPriority())
                    .isGreaterThanOrEqualTo(75);
        }
        assertThat(timers()).isEqualTo(timers);
        assertThat(cases.get(CaseNo.of(caseNo)).status()).isEqualTo(status);
    }

    private void requireOne(Drawn drawn, Task before, StaffPrincipal holder) {
        Task now = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        assertThat(now.getId()).isEqualTo(before.getId());
        assertThat(now.getTaskDefinitionKey()).isEqualTo(drawn.id());
        assertThat(now.getAssignee()).isEqualTo(holder.userId().value());
        assertThat(now.getDueDate()).isEqualTo(before.getDueDate());
    }

    private long asked(StaffPrincipal adviser) {
        return lists.of(adviser).asked().get(0).adviceNo();
    }

    private long timers() {
        return jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .count();
    }

    private static StaffPrincipal administrator() {
        return new StaffPrincipal(new UserId("admin"), Set.of("camunda-admin"));
    }

    /** A case of the procedure; of an establishment for the blocks procedures call. */
    private String opened(Drawn drawn) {
        CaseProcedure procedure = procedures
                .find(drawn.process())
                .map(CaseProcedure.class::cast)
                .orElseGet(() -> procedures.find(ESTABLISHMENT).orElseThrow());
        return cases.open(new NewCase(
                        procedure.procedure(),
                        "TST",
                        procedure.statuses().get(0),
                        new Applicant(CreditCodes.in("440106"), "示例企业"),
                        new Authority(BODY, "示例科协"),
                        false))
                .value();
    }

    private Task started(Drawn drawn, String caseNo) {
        instance = runtime.createProcessInstanceByKey(drawn.process())
                .businessKey(caseNo)
                .setVariables(variables(drawn, caseNo))
                .startBeforeActivity(drawn.id())
                .execute();
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private Map<String, Object> variables(Drawn drawn, String caseNo) {
        Map<String, Object> variables = new HashMap<>();
        Date later = Date.from(clock.instant().plus(Duration.ofDays(300)));
        Matcher name = VARIABLE.matcher(drawn.model());
        while (name.find()) {
            if (name.group(1).matches(".*(Due|Reminder|entriesClose|entriesOpen|transferEffective)")) {
                variables.put(name.group(1), later);
            } else if (name.group(1).matches(".*Group")) {
                variables.put(name.group(1), "review." + BODY);
            } else if (name.group(1).matches("authorityCode|associationNo|toAssociationNo|appealBody|opinionBody")) {
                variables.put(name.group(1), BODY);
            }
        }
        variables.putAll(
                Map.of("caseNo", caseNo, "changeNo", 1, "decidedIn", "", "voter", "admin", "judgeUserId", "admin"));
        variables.putAll(Map.of("examinationPriority", 50, "opinionBodyName", "示例单位"));
        return variables;
    }

    private StaffPrincipal member(Set<String> groups) {
        String userId = "every-task-" + System.nanoTime();
        User user = identity.newUser(userId);
        user.setFirstName("测试");
        user.setLastName(userId);
        identity.saveUser(user);
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            identity.createMembership(userId, group);
        }
        return new StaffPrincipal(UserId.of(userId), groups);
    }
}
