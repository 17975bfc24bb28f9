package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
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
import org.junit.jupiter.api.DynamicNode;
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
    private static final Map<Row, Map<String, Future<String>>> FOUND = new LinkedHashMap<>();

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
    Stream<DynamicNode> calls() {
        return asked(false).map(row -> node(row, scene.probes()::answer));
    }

    @TestFactory
    @DisplayName("任务")
    Stream<DynamicNode> tasks() {
        return asked(true).map(row -> node(row, scene.probes()::rights));
    }

    private static Stream<Row> asked(boolean tasks) {
        return FILE.rows().stream()
                .filter(row ->
                        row.isTask() == tasks && ASKED.matcher(row.call()).find());
    }

    /** Everybody asks at once; what is not as expected is asked once more alone, for some may have stood in each other's way. */
    private DynamicNode node(Row row, Asking asking) {
        return dynamicContainer(row.title(), Stream.of(row).flatMap(asked -> {
            Map<String, Future<String>> answers = new LinkedHashMap<>();
            scene.probes().prepare(row);
            MatrixActors.columns()
                    .forEach(column -> answers.put(column, EVERYBODY.submit(() -> asking.of(row, column))));
            FOUND.put(row, answers);
            return MatrixActors.columns().stream().map(column -> dynamicTest(column, () -> check(row, column, asking)));
        }));
    }

    private static void check(Row row, String column, Asking asking) throws Exception {
        String expected = row.expected().get(column);
        if (!FOUND.get(row).get(column).get().equals(expected)) {
            for (Future<String> other : FOUND.get(row).values()) {
                other.get();
            }
            assertThat(asking.of(row, column)).as("%s：%s", row.title(), column).isEqualTo(expected);
        }
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
        Set<String> missing = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                .flatMap(AuthorizationMatrixIT::shapes)
                .filter(shape -> !shape.contains(" /api/test/") && !rows.contains(shape))
                .forEach(missing::add));
        assertThat(missing).as("接口没有写进 authorization.csv").isEmpty();
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
    @DisplayName("每个用户任务都在矩阵里")
    void everyUserTaskHasARow() {
        assertThat(FILE.rows().stream().filter(Row::isTask).map(Row::path))
                .as("流程图中的用户任务没有写进 authorization.csv")
                .containsAll(MatrixTasks.ofTheModels());
    }

    @AfterAll
    static void write() throws Exception {
        EVERYBODY.shutdown();
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Row, Map<String, Future<String>>> row : FOUND.entrySet()) {
            StringBuilder line = new StringBuilder(row.getKey().call());
            for (Future<String> cell : row.getValue().values()) {
                line.append(',').append(cell.get());
            }
            lines.add(line.toString());
        }
        try {
            Files.write(Path.of("target", "authorization.csv"), lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Asking {
        String of(Row row, String column);
    }
}
