package cn.kexie.matter.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.MatterFixture;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.process.MatterWays.Way;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Option;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.Modeler;
import cn.kexie.support.form.FormSamples;
import cn.kexie.support.process.Models;
import cn.kexie.support.process.ProcessTestEngine;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Knows no kind by name. From the filing on, whatever may happen to a case happens once in some case, and each case runs on
 * to its end; so every kind that comes is walked without a test of its own.
 */
@DisplayName("每个事项：每个结论、每条消息、每个期满都走一次，每条出口都走到")
class EveryMatterProcessTest {

    private static final Path EXAMPLE = Path.of("src/docs/example-matter");
    private static final int MOST_STEPS = 60;
    private static final int MOST_CASES = 300;
    private static final String PERSON = "欧阳样例";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final RepositoryService repository =
            ProcessTestEngine.processEngine().getRepositoryService();
    private final HistoryService history = ProcessTestEngine.processEngine().getHistoryService();

    private Deployment example;
    private MatterBeans beans;
    private MatterFixture house;
    private FormSamples samples;

    static Stream<String> keys() {
        return Stream.concat(Models.files(Models.BPMN, ".bpmn").stream(), Models.files(EXAMPLE, ".bpmn").stream())
                .filter(EveryMatterProcessTest::isMatter)
                .map(EveryMatterProcessTest::key);
    }

    @BeforeEach
    void house() {
        var deployment = repository.createDeployment().name("example");
        Map<String, byte[]> models = new TreeMap<>(ProgramModels.released());
        String key = Models.files(EXAMPLE, ".bpmn").stream()
                .map(EveryMatterProcessTest::key)
                .findFirst()
                .orElseThrow();
        Modeler.files(EXAMPLE).forEach((name, content) -> models.put(placed(key, name), bytes(content)));
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        example = deployment.deploy();
        beans = MatterBeans.register(engine);
        house = beans.house();
        samples = FormSamples.by(MatterFixture.APPLICANT.unifiedSocialCreditCode())
                .with("personName", i -> PERSON + Character.toString('甲' + i))
                .with("attachment", i -> house.attachment())
                .withRows(2);
    }

    @AfterEach
    void withdrawExample() {
        repository.deleteDeployment(example.getId(), true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void everyWayIsTaken(String key) {
        MatterKind kind = beans.kinds().newest(key).orElseThrow();
        MatterWays ways = new MatterWays(engine, kind, beans, samples);
        Set<String> seen = new HashSet<>();
        Deque<Walk> awaited = new ArrayDeque<>();
        applications(kind).forEach(application -> {
            awaited.add(new Walk(application, true, List.of()));
            awaited.add(new Walk(application, false, List.of()));
        });
        List<String> cases = new ArrayList<>();
        while (!awaited.isEmpty() && cases.size() < MOST_CASES) {
            cases.add(walk(kind, awaited.remove(), ways, seen, awaited));
        }
        assertThat(awaited).as("遍历没有尽头").isEmpty();
        assertThat(untrodden(kind, cases)).as("没有走到的节点和出口").isEmpty();
    }

    private String walk(MatterKind kind, Walk walk, MatterWays ways, Set<String> seen, Deque<Walk> awaited) {
        String caseNo = house.filed(kind, walk.application(), walk.local());
        List<String> taken = new ArrayList<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            engine.runJobs();
            List<Way> open = ways.of(caseNo);
            if (open.isEmpty()) {
                requireEnded(caseNo, taken);
                return caseNo;
            }
            Way next = step < walk.taken().size() ? named(open, walk.taken().get(step)) : open.get(0);
            if (step >= walk.taken().size()) {
                seen.add(next.name());
                open.stream()
                        .filter(other -> seen.add(other.name()))
                        .forEach(other -> awaited.add(walk.with(taken, other.name())));
            }
            taken.add(next.name());
            take(next, taken);
        }
        throw new AssertionError("案件走不到头：" + taken);
    }

    private static void take(Way next, List<String> taken) {
        try {
            next.take();
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("走不过去：" + String.join(" → ", taken), failed);
        }
    }

    private static Way named(List<Way> open, String name) {
        return open.stream().filter(way -> way.name().equals(name)).findFirst().orElseThrow();
    }

    private void requireEnded(String caseNo, List<String> taken) {
        assertThat(engine.isEnded(caseNo)).as("还有流程在运行：%s", taken).isTrue();
        assertThat(house.isOpen(caseNo)).as("流程结束而案件没有办结：%s", taken).isFalse();
        assertThat(house.deadlines().current(CaseNo.of(caseNo)))
                .as("办结后仍在计时：%s", taken)
                .isEmpty();
        for (HistoricProcessInstance instance : instances(caseNo)) {
            assertThat(history.createHistoricVariableInstanceQuery()
                            .processInstanceId(instance.getId())
                            .list())
                    .extracting(HistoricVariableInstance::getValue)
                    .as("个人信息在流程变量里：%s", taken)
                    .noneMatch(value -> String.valueOf(value).contains(PERSON));
        }
    }

    /** The fullest application, and for every value the process may know each answer its field has. */
    private Stream<ObjectNode> applications(MatterKind kind) {
        ObjectNode fullest = samples.fullest(kind.form());
        Stream<ObjectNode> varied = kind.form().fields().stream()
                .filter(field ->
                        field.variable().isPresent() && !field.pointer().contains("*"))
                .flatMap(field -> field.options().stream().map(option -> with(fullest, field, option)));
        return Stream.concat(Stream.of(fullest), varied);
    }

    private static ObjectNode with(ObjectNode application, Field field, Option option) {
        ObjectNode changed = application.deepCopy();
        ((ObjectNode) changed.at(JsonPointer.compile(field.pointer()).head())).put(field.key(), option.code());
        return changed;
    }

    private Set<String> untrodden(MatterKind kind, List<String> cases) {
        var model = repository.getBpmnModelInstance(kind.definitionId());
        Set<String> untrodden = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> untrodden.add(told(node)));
        model.getModelElementsByType(ExclusiveGateway.class)
                .forEach(gateway -> gateway.getOutgoing()
                        .forEach(flow -> untrodden.add(
                                wayOut(gateway.getId(), flow.getTarget().getId()))));
        for (String caseNo : cases) {
            instances(caseNo).stream()
                    .filter(instance -> instance.getProcessDefinitionId().equals(kind.definitionId()))
                    .forEach(instance -> tread(instance, untrodden, id -> told(model.getModelElementById(id))));
        }
        return untrodden;
    }

    private void tread(HistoricProcessInstance instance, Set<String> untrodden, UnaryOperator<String> told) {
        List<String> trodden = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
        trodden.forEach(id -> untrodden.remove(told.apply(id)));
        for (int i = 1; i < trodden.size(); i++) {
            untrodden.remove(wayOut(trodden.get(i - 1), trodden.get(i)));
        }
    }

    private List<HistoricProcessInstance> instances(String caseNo) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list();
    }

    private static String told(FlowNode node) {
        return node.getId() + " " + node.getName();
    }

    private static String wayOut(String gateway, String target) {
        return gateway + " → " + target;
    }

    private static boolean isMatter(Path model) {
        return read(model).contains("name=\"" + MatterModel.CASE_PREFIX + "\"");
    }

    private static String key(Path model) {
        return model.getFileName().toString().replace(".bpmn", "");
    }

    private static String placed(String key, String name) {
        return name.endsWith(".html") ? "letters/" + key + "/" + name : name;
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One case.
     *
     * @param local whether the 科协 that receives it decides as well
     * @param taken what happens in it first, by name; then the usual
     */
    private record Walk(ObjectNode application, boolean local, List<String> taken) {

        Walk with(List<String> before, String next) {
            List<String> all = new ArrayList<>(before);
            all.add(next);
            return new Walk(application, local, all);
        }
    }
}
