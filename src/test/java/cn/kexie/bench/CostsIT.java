package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.support.CountedStatements;
import cn.kexie.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements, rows and write-ahead log of what is done most often; none may cost five per cent more than the file says.
 * {@code -Dcosts.update=true} writes the file anew.
 */
@IntegrationTest
@DisplayName("代价：提交、整个程序、列表各多少条语句、多少行、多少预写日志")
class CostsIT {

    private static final Path KEPT = Path.of("src/test/resources/cn/kexie/bench/costs.csv");
    private static final String HEAD = "operation,statements,rows,wal_kb";
    private static final int WARM = 4;
    private static final int MEASURED = 9;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("没有一项比记下的多百分之五")
    void nothingCostsMoreThanKept() throws Exception {
        Map<String, Cost> measured = measured();
        if (Boolean.getBoolean("costs.update")) {
            Files.write(KEPT, lines(measured));
        }
        Map<String, Cost> kept = kept();
        List<String> above = measured.entrySet().stream()
                .filter(each ->
                        !kept.containsKey(each.getKey()) || each.getValue().isAbove(kept.get(each.getKey())))
                .map(each -> each.getValue().line(each.getKey()) + "，记下的是 " + kept.get(each.getKey()))
                .toList();
        assertThat(above)
                .as("%s 中的每一项；确实应当更多时用 -Dcosts.update=true 改记，并在提交说明里说明理由", KEPT)
                .isEmpty();
        assertThat(kept.keySet()).containsExactlyInAnyOrderElementsOf(measured.keySet());
    }

    @Test
    @DisplayName("引擎的历史里只有案件和任务，没有授权行按任务写下")
    void keepsCasesAndTasksAlone() throws Exception {
        long variables = rows("act_hi_varinst");
        long activities = rows("act_hi_actinst");
        long authorizations = rows("act_ru_authorization where resource_type_ = 7");
        long tasks = rows("act_hi_taskinst");
        BenchAssociation association = new BenchAssociation(port, associations);
        procedure(association, 0, new Measures(statements, jdbc));
        assertThat(rows("act_hi_varinst")).isEqualTo(variables);
        assertThat(rows("act_hi_actinst")).isEqualTo(activities);
        assertThat(rows("act_ru_authorization where resource_type_ = 7")).isEqualTo(authorizations);
        assertThat(rows("act_hi_taskinst")).isGreaterThan(tasks);
    }

    private Map<String, Cost> measured() throws Exception {
        Measures measures = new Measures(statements, jdbc);
        BenchAssociation association = new BenchAssociation(port, associations);
        for (int person = 0; person < WARM + MEASURED; person++) {
            if (person == WARM) {
                measures.clear();
            }
            procedure(association, person, measures);
        }
        Map<String, Cost> costs = new LinkedHashMap<>(measures.costs());
        costs.put("whole member procedure", costs.values().stream().reduce(new Cost(0, 0, 0), Cost::plus));
        return costs;
    }

    private static void procedure(BenchAssociation association, int person, Measures measures) throws Exception {
        String caseNo = measures.of("file a member application", () -> association.apply(person));
        work(association, caseNo, "userTask_examineMaterials", "ACCEPT", measures);
        work(association, caseNo, "userTask_decideAdmission", "APPROVE", measures);
    }

    private static void work(
            BenchAssociation association, String caseNo, String task, String decision, Measures measures)
            throws Exception {
        String id = measures.of("list the tasks of a case", () -> association.task(caseNo, task));
        measures.of("claim before " + task, () -> association.claim(id));
        measures.of("submit " + task, () -> association.submit(id, decision));
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from camunda." + table)
                .query(Long.class)
                .single();
    }

    private static List<String> lines(Map<String, Cost> costs) {
        return Stream.concat(
                        Stream.of(HEAD),
                        costs.entrySet().stream().map(each -> each.getValue().line(each.getKey())))
                .toList();
    }

    private static Map<String, Cost> kept() throws IOException {
        return Files.readAllLines(KEPT).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(columns -> columns[0], Cost::parse));
    }
}
