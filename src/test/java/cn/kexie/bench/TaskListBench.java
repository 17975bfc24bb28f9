package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.CountedStatements;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Tasklist asks while many tasks are open: the list of a filter with its count, the four standing filters, the
 * counts of the head line; eight people in ten groups each, at the same time, over REST and on PostgreSQL:
 *
 * <pre>mvn test -Dtest=TaskListBench</pre>
 *
 * {@code -Dbench.tasks=100000,1000000} says how many are open, {@code -Dbench.rounds=60} how often each person asks.
 * {@code -Dbench.row-per-task=true} writes an authorization for each task, as the engine would. No test of the build.
 */
@IntegrationTest
class TaskListBench {

    private static final String SIZES = System.getProperty("bench.tasks", "100000,1000000");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
    private static final boolean ROW_PER_TASK = Boolean.getBoolean("bench.row-per-task");
    private static final int CLIENTS = 8;
    private static final List<String> STANDING = List.of("我的待办", "待认领", "即将超时", "已超时");
    private static final String ALL = "示例：我看得到的全部";

    @LocalServerPort
    private int port;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    private final Latencies latencies = new Latencies();

    @Test
    void printsWhatTheListCosts() throws Exception {
        Province province = new Province(port);
        OpenTasks tasks = new OpenTasks(jdbc);
        Map<String, String> filters = filters(province);
        List<Staff> people = new ArrayList<>();
        for (int size : Stream.of(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
            tasks.growTo(size, ROW_PER_TASK);
            if (people.isEmpty()) {
                IntStream.range(0, CLIENTS).forEach(i -> people.add(person(province, tasks, i)));
            }
            everybody(people, filters, ROUNDS / 3);
            latencies.clear();
            ProcessorTime before = ProcessorTime.now();
            everybody(people, filters, ROUNDS);
            System.out.printf(
                    "%d open tasks, %d people, load %.1f%n%s", size, CLIENTS, Steps.load(), latencies.table());
            System.out.printf(
                    "CPU of a round (14 requests and as many empty ones): %s%n%n",
                    ProcessorTime.now().since(before).each(ROUNDS * CLIENTS));
            one(people.get(0), filters);
        }
    }

    private static Staff person(Province province, OpenTasks tasks, int number) {
        Staff person = province.newcomer(OpenTasks.person(number));
        tasks.member(person.userId(), number);
        return person;
    }

    private Map<String, String> filters(Province province) {
        province.administrator()
                .post("/engine-rest/filter/create", Map.of("resourceType", "Task", "name", ALL, "query", Map.of()))
                .expect(200);
        Map<String, String> ids = new HashMap<>();
        for (JsonNode filter :
                province.administrator().get("/engine-rest/filter").expect(200).json()) {
            ids.put(filter.path("name").asText(), filter.path("id").asText());
        }
        return ids;
    }

    private void everybody(List<Staff> people, Map<String, String> filters, int rounds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Void>> all = new ArrayList<>();
        for (Staff person : people) {
            all.add(clients.submit(() -> {
                for (int i = 0; i < rounds; i++) {
                    asks(person, filters);
                }
                return null;
            }));
        }
        for (Future<Void> one : all) {
            one.get();
        }
        clients.shutdown();
    }

    private void asks(Staff person, Map<String, String> filters) throws Exception {
        for (String name : Stream.concat(Stream.of(ALL), STANDING.stream()).toList()) {
            latencies.of("list and count " + name, () -> {
                list(person, filters.get(name));
                return count(person, filters.get(name));
            });
        }
        latencies.of("counts of the head line", () -> {
            for (String name : STANDING) {
                count(person, filters.get(name));
            }
            return null;
        });
        latencies.of("14 requests that read nothing", () -> {
            for (int i = 0; i < 14; i++) {
                person.get("/engine-rest/engine").expect(200);
            }
            return null;
        });
    }

    /** As Tasklist asks: fifteen cards by due date, with what hangs on them. */
    private static JsonNode list(Staff person, String filter) {
        return person.call(
                        "POST",
                        "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15",
                        "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}",
                        "Accept",
                        "application/hal+json")
                .expect(200)
                .json();
    }

    private static long count(Staff person, String filter) {
        return person.get("/engine-rest/filter/" + filter + "/count")
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }

    /** Counts are right, and how many statements one person's list and count are. */
    private void one(Staff person, Map<String, String> filters) throws Exception {
        int all = OpenTasks.GROUPS_EACH * OpenTasks.PER_GROUP;
        assertThat(count(person, filters.get(ALL))).isGreaterThanOrEqualTo(all);
        assertThat(count(person, filters.get("待认领"))).isEqualTo(all / 10 * 9);
        print("list", () -> list(person, filters.get(ALL)));
        print("count", () -> count(person, filters.get(ALL)));
    }

    private void print(String what, Callable<?> asked) throws Exception {
        statements.reset();
        asked.call();
        System.out.println(what + ":\n" + statements.mostFrequent());
    }
}
