package cn.kexie.attack;

import cn.kexie.attack.MatrixActors.Ask;
import cn.kexie.attack.MatrixActors.Got;
import cn.kexie.attack.MatrixFile.Row;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;

/** Asks what a cell of the matrix says. Whatever would change something is sent as a {@link Probe}. */
final class MatrixProbes {

    static final String ALLOWED = "√";
    static final String EMPTY = "空";
    static final String NOTHING = "—";
    private static final String ASSIGNED = "已指派";

    private static final Pattern NAME = Pattern.compile("\\{([^}\"\\s:]+)}");
    private static final String UNKNOWN_VARIABLE = "{\"variables\":{\"matrix\":{\"value\":1}}}";

    private final JsonNode bodies = Json.resource("/cn/kexie/attack/authorization-bodies.json");
    private final MatrixWorld world;
    private final MatrixActors actors;
    private final MatrixTasks openTasks;
    private final ProcessEngine engine;

    MatrixProbes(MatrixWorld world, MatrixActors actors, MatrixTasks openTasks, ProcessEngine engine) {
        this.world = world;
        this.actors = actors;
        this.openTasks = openTasks;
        this.engine = engine;
    }

    /** What this call is answered. */
    String answer(Row row, String column) {
        return verdict(row, actors.call(column, owner(row), ask(row, column)));
    }

    private String verdict(Row row, Got got) {
        if (got.status() / 100 == 2) {
            return row.marker().isEmpty() || got.body().contains(filled(row.marker(), row.state())) ? ALLOWED : EMPTY;
        }
        return got.status() == 409 && got.body().contains("\"" + Probe.CODE + "\"") ? ALLOWED : "" + got.status();
    }

    Ask ask(Row row, String column) {
        List<String> headers = new ArrayList<>();
        String body = "";
        JsonNode content = bodies.has(row.content()) ? bodies.path(row.content()) : world.body(row.content());
        if (!row.method().equals("GET")) {
            headers.addAll(List.of("Idempotency-Key", Enterprise.newKey()));
        }
        if (!row.method().equals("GET") && !content.has("unprobed")) {
            headers.addAll(List.of(Probe.HEADER, "1"));
        }
        if (content.has("multipart")) {
            headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=limit"));
            body = content.path("multipart").asText();
        } else if (content.has("form")) {
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
            body = content.path("form").asText();
        } else if (!row.content().isEmpty()) {
            headers.addAll(List.of("Content-Type", "application/json"));
            body = (content.has("unprobed") ? content.path("unprobed") : content).toString();
        }
        return new Ask(
                row.method(),
                encoded(filled(self(row.path(), column), row.state())),
                filled(self(body, column), row.state()),
                headers);
    }

    private String self(String text, String column) {
        return text.replace("{我}", String.valueOf(actors.userId(column)));
    }

    private static String encoded(String path) {
        Matcher chinese = Pattern.compile("[^\\x00-\\x7F ]+").matcher(path);
        return chinese.replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }

    private String filled(String text, String state) {
        Matcher name = NAME.matcher(text);
        return name.replaceAll(found -> Matcher.quoteReplacement(
                world.knows(found.group(1), state)
                        ? world.value(found.group(1), state)
                        : unknown(found.group(), text)));
    }

    private static String unknown(String name, String text) {
        if (text.startsWith("{\"")) {
            return name;
        }
        throw new IllegalArgumentException("矩阵里没有 %s 的数据：%s".formatted(name, text));
    }

    private Enterprise owner(Row row) {
        Matcher name = NAME.matcher(row.path() + row.marker());
        while (name.find()) {
            Enterprise owner = world.owner(name.group(1), row.state());
            if (owner != null) {
                return owner;
            }
        }
        return world.entrant;
    }

    /** Lets a task be as the row says: with nobody, or with somebody of no column. */
    void prepare(Row row) {
        if (row.isTask() && !row.state().equals(ASSIGNED)) {
            boolean claimed = row.state().equals("他人已认领");
            engine.getTaskService().setAssignee(task(row), claimed ? "it-somebody-else" : null);
        }
    }

    private String task(Row row) {
        String caseNo = row.content().isEmpty() ? null : caseOf(row.content());
        return openTasks.open(row.path(), caseNo, row.state().equals(ASSIGNED) ? assignee(row) : null);
    }

    /** What this person may do with a task: 看 see, 读 read its variables, 认 claim, 办 complete, 改 change, 派 assign. */
    String rights(Row row, String column) {
        return rights(task(row), column);
    }

    private String assignee(Row row) {
        return actors.userId(row.path().contains("scoreEntries") ? "专家·有此作品" : "委员·本");
    }

    private String caseOf(String name) {
        int dot = name.indexOf('·');
        return dot < 0 ? world.value(name, "") : world.value(name.substring(0, dot), name.substring(dot + 1));
    }

    private String rights(String task, String column) {
        String self = "{\"userId\":\"%s\"}".formatted(actors.userId(column));
        String path = "/engine-rest/task/" + task;
        StringBuilder rights = new StringBuilder();
        may(rights, "看", send(column, "GET", path, ""), Map.of(404, false));
        may(rights, "读", send(column, "GET", path + "/form-variables", ""), Map.of());
        may(rights, "认", send(column, "POST", path + "/claim", self), Map.of(409, false));
        may(rights, "办", send(column, "POST", path + "/submit-form", UNKNOWN_VARIABLE), Map.of(400, true));
        may(rights, "改", send(column, "PUT", path + "/variables/matrix", "{\"value\":\"x\"}"), Map.of());
        may(rights, "派", send(column, "POST", path + "/assignee", "{\"userId\":\"judge12\"}"), Map.of());
        return rights.isEmpty() ? NOTHING : rights.toString();
    }

    private Got send(String column, String method, String path, String body) {
        List<String> headers = new ArrayList<>();
        if (!method.equals("GET")) {
            headers.addAll(List.of("Content-Type", "application/json", Probe.HEADER, "1"));
        }
        return actors.call(column, world.entrant, new Ask(method, path, body, headers));
    }

    private static void may(StringBuilder rights, String letter, Got got, Map<Integer, Boolean> also) {
        boolean probed = got.status() == 409 && got.body().contains("\"" + Probe.CODE + "\"");
        boolean refused = got.status() == 401 || got.status() == 403 || Boolean.FALSE.equals(also.get(got.status()));
        boolean allowed = got.status() / 100 == 2 || probed || Boolean.TRUE.equals(also.get(got.status()));
        if (allowed) {
            rights.append(letter);
        } else if (!refused) {
            rights.append(letter).append(got.status());
        }
    }
}
