package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.kexie.association.Associations;
import cn.kexie.attack.MatrixFile.Row;
import cn.kexie.registry.Registers;
import cn.kexie.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every call and every task by everybody, as authorization.csv says. What was found stands in target/authorization.csv
 * afterwards, to be compared with it line by line. {@code -Dkexie.matrix.rows=<regular expression>} asks only the rows whose
 * first cells it is found in. ADR 0034.
 */
@IntegrationTest
@DisplayName("权限矩阵")
class AuthorizationMatrixIT {

    private static final MatrixFile FILE = MatrixFile.read();
    private static final Pattern ASKED = Pattern.compile(System.getProperty("kexie.matrix.rows", ""));
    private static final ExecutorService EVERYBODY = Executors.newFixedThreadPool(3);
    private static final Map<Row, Map<String, String>> FOUND = new LinkedHashMap<>();

    private MatrixScene scene;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private Registers registers;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @BeforeEach
    void aWorld() {
        scene = MatrixScene.at(port, associations, registers, engine);
    }

    @TestFactory
    @DisplayName("接口")
    Stream<DynamicTest> calls() {
        return asked(false).map(row -> test(row, scene.probes()::answer));
    }

    @TestFactory
    @DisplayName("任务")
    Stream<DynamicTest> tasks() {
        return asked(true).map(row -> test(row, scene.probes()::rights));
    }

    private static Stream<Row> asked(boolean tasks) {
        return FILE.rows().stream()
                .filter(row ->
                        row.isTask() == tasks && ASKED.matcher(row.call()).find());
    }

    private DynamicTest test(Row row, Asking asking) {
        return dynamicTest(row.title(), () -> {
            scene.probes().prepare(row);
            Map<String, String> found = everybody(row, asking);
            row.wrong(found).forEach(column -> found.put(column, asking.of(row, column)));
            FOUND.put(row, found);
            assertThat(row.wrong(found).stream()
                            .map(column -> "%s：应为 %s，实为 %s"
                                    .formatted(column, row.expected().get(column), found.get(column))))
                    .as(row.title())
                    .isEmpty();
        });
    }

    /** Everybody asks at once; what is not as expected is asked once more alone, for some may have stood in each other's way. */
    private static Map<String, String> everybody(Row row, Asking asking) throws Exception {
        Map<String, Future<String>> answers = new LinkedHashMap<>();
        MatrixActors.columns().forEach(column -> answers.put(column, EVERYBODY.submit(() -> asking.of(row, column))));
        Map<String, String> found = new LinkedHashMap<>();
        for (Map.Entry<String, Future<String>> answer : answers.entrySet()) {
            found.put(answer.getKey(), answer.getValue().get());
        }
        return found;
    }

    @Test
    @DisplayName("没有空着的格子，没有重复的行")
    void everyCellSaysWhatIsExpected() {
        assertThat(FILE.rows().stream()
                        .filter(row -> row.expected().containsValue(""))
                        .map(Row::title))
                .isEmpty();
        assertThat(FILE.rows().stream().map(Row::call)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("每个接口都在矩阵里")
    void everyHandlerHasARow() {
        Set<String> rows =
                FILE.rows().stream().map(row -> shape(row.method(), row.path())).collect(Collectors.toSet());
        assertThat(handlers().stream().filter(shape -> !rows.contains(shape)))
                .as("接口没有写进 authorization.csv")
                .isEmpty();
    }

    private Set<String> handlers() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AuthorizationMatrixIT::shapes)
                .filter(shape -> !shape.contains(" /api/test/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> shapes(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? Set.of("GET") : methods).stream().map(method -> shape(method, path)));
    }

    private static String shape(String method, String path) {
        return method + " " + path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    @DisplayName("每个用户任务都在矩阵里；事项以一种为代表")
    void everyUserTaskHasARow() {
        assertThat(taskRows())
                .as("流程图中的用户任务没有写进 authorization.csv")
                .containsAll(ModelledTask.in(ModelledTask.MODELS).stream()
                        .filter(task -> !isRepresented(task))
                        .map(ModelledTask::step)
                        .toList());
    }

    /** Then what the rows say of one matter holds for all of them. */
    @Test
    @DisplayName("其他事项没有自己的接口；任务只交给矩阵里问过的候选组，不指定人")
    void everyOtherMatterIsReachedAsTheOneInTheMatrix() {
        Set<String> rows = taskRows();
        List<ModelledTask> tasks = ModelledTask.in(ModelledTask.MODELS, ModelledTask.EXAMPLE);
        Set<String> groups = tasks.stream()
                .filter(task -> rows.contains(task.step()))
                .map(ModelledTask::groups)
                .collect(Collectors.toSet());
        List<ModelledTask> others =
                tasks.stream().filter(AuthorizationMatrixIT::isRepresented).toList();
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.groups()).as(task.step()).isIn(groups))
                .noneMatch(ModelledTask::somebody);
        assertThat(handlers())
                .noneMatch(shape -> others.stream().anyMatch(task -> shape.contains("/" + task.process())));
    }

    private static boolean isRepresented(ModelledTask task) {
        return task.ofMatter() && !task.process().equals(MatrixWorld.MATTER);
    }

    private static Set<String> taskRows() {
        return FILE.rows().stream().filter(Row::isTask).map(Row::path).collect(Collectors.toSet());
    }

    @AfterAll
    static void write() throws IOException {
        EVERYBODY.shutdown();
        List<String> lines = new ArrayList<>();
        FOUND.forEach((row, cells) -> lines.add(row.call() + "," + String.join(",", cells.values())));
        Files.write(Path.of("target", "authorization.csv"), lines);
    }

    private interface Asking {
        String of(Row row, String column);
    }
}
