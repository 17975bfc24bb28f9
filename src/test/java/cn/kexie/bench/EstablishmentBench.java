package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.attachment.Attachments;
import cn.kexie.engine.access.Accounts;
import cn.kexie.establishment.SampleMeetings;
import cn.kexie.party.ApiClients;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.support.CountedStatements;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an establishment costs, request by request and as a rate, over REST and on PostgreSQL:
 *
 * <pre>mvn test -Dtest=EstablishmentBench</pre>
 *
 * {@code -Dbench.cases=40} says how many procedures are measured one after the other, {@code -Dbench.clients=8} how many
 * clients file at the same time afterwards. No test of the build.
 */
@IntegrationTest
class EstablishmentBench {

    private static final int CASES = Integer.getInteger("bench.cases", 40);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    /** The standing filter of what the user's groups have to do. */
    private static final String UNCLAIMED = "待认领";

    private static final String PASSWORD = "Kexie-2026";
    private static final List<String> MATERIALS =
            List.of("APPLICATION_REPORT", "APPLICATION_FORM", "CHARTER_DRAFT", "MEMBER_ROSTER", "BUSINESS_LICENCE");

    @LocalServerPort
    private int port;

    @Autowired
    private ApiClients clients;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FilterService filters;

    private final Applicants applicants = new Applicants();
    private Http http;
    private Measures measures;
    private String filter;

    @BeforeEach
    void prepare() {
        http = new Http(port);
        measures = new Measures(statements, jdbc);
        staff("benchClerk", "acceptance", Body.Kind.ASSOCIATION);
        staff("benchFederation", "co-opinion", new Body.Kind("FEDERATION"));
        staff("benchReviewer", "review", Body.Kind.ASSOCIATION);
        staff("benchLeader", "leader", Body.Kind.ASSOCIATION);
        filter = "/engine-rest/filter/"
                + filters.createFilterQuery()
                        .filterName(UNCLAIMED)
                        .singleResult()
                        .getId();
    }

    @Test
    void printsWhatAnEstablishmentCosts() throws Exception {
        procedures(CASES / 2);
        measures.clear();
        procedures(CASES);
        System.out.println(measures.table());
        System.out.printf("filing with %d clients: %.1f/s%n", CLIENTS, filingRate(CASES * 4));
        System.out.println("statements of the last filing, by how often they were sent:");
        statements.reset();
        file(enterprise());
        System.out.println(statements.mostFrequent());
    }

    private void procedures(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            procedure(enterprise());
        }
    }

    private void procedure(Enterprise enterprise) throws Exception {
        String caseNo = measures.of("POST /establishments", () -> file(enterprise));
        measures.of("GET /cases/{caseNo}", () -> get("/api/v1/cases/" + caseNo, enterprise.authorization()));
        work(caseNo, "benchClerk", "userTask_examineMaterials", "ACCEPT");
        work(caseNo, "benchFederation", "userTask_giveOpinion", "AGREE");
        work(caseNo, "benchReviewer", "userTask_reviewApplication", "APPROVE");
        work(caseNo, "benchLeader", "userTask_decideApplication", "APPROVE");
        measures.of("POST founding-meeting", () -> reportMeeting(enterprise, caseNo));
        work(caseNo, "benchReviewer", "userTask_reviewFiling", "ACCEPT");
        measures.of("GET dossier", () -> get("/api/v1/cases/" + caseNo + "/dossier", staff("benchClerk")));
    }

    private void work(String caseNo, String userId, String taskKey, String decision) throws Exception {
        String path = "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(caseNo, taskKey);
        String taskId = Http.json(get(path, staff(userId))).get(0).path("id").asText();
        measures.of("Tasklist: list", () -> get(filter + "/list?maxResults=15", staff(userId)));
        measures.of("Tasklist: count", () -> get(filter + "/count", staff(userId)));
        String task = "/engine-rest/task/" + taskId;
        measures.of("claim", () -> post(task + "/claim", "{\"userId\":\"%s\"}".formatted(userId), staff(userId)));
        String answers = "{\"variables\":{\"decision\":{\"value\":\"%s\"}}}".formatted(decision);
        measures.of("submit " + taskKey, () -> post(task + "/submit-form", answers, staff(userId)));
    }

    private double filingRate(int count) throws Exception {
        List<Enterprise> filing =
                IntStream.range(0, count).mapToObj(i -> enterprise()).toList();
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        for (Future<String> filed : pool.invokeAll(filing.stream()
                .map(enterprise -> (Callable<String>) () -> file(enterprise))
                .toList())) {
            filed.get();
        }
        pool.shutdown();
        return count * 1e9 / (System.nanoTime() - start);
    }

    private String file(Enterprise enterprise) throws Exception {
        return Http.json(post("/api/v1/establishments", application(enterprise), enterprise.authorization()))
                .path("caseNo")
                .asText();
    }

    private HttpResponse<String> reportMeeting(Enterprise enterprise, String caseNo) throws Exception {
        var meeting = SampleMeetings.valid(LocalDate.now(clock), enterprise.attachmentId());
        return post(
                "/api/v1/establishments/%s/founding-meeting".formatted(caseNo),
                json.writeValueAsString(meeting),
                enterprise.authorization());
    }

    private String application(Enterprise enterprise) throws IOException {
        try (InputStream content = new ClassPathResource("demo/sample-private.json").getInputStream()) {
            ObjectNode application = (ObjectNode) json.readTree(content);
            ((ObjectNode) application.get("enterprise")).put("unifiedSocialCreditCode", enterprise.creditCode());
            application.put("associationName", "示例企业%s科学技术协会".formatted(enterprise.creditCode()));
            ArrayNode materials = application.putArray("materials");
            MATERIALS.forEach(
                    item -> materials.addObject().put("item", item).put("attachmentId", enterprise.attachmentId()));
            return json.writeValueAsString((JsonNode) application);
        }
    }

    private Enterprise enterprise() {
        String creditCode = applicants.next();
        String apiKey = clients.issue(creditCode, "示例企业", cn.kexie.platform.security.ClientKind.ENTERPRISE)
                .apiKey();
        try (InputStream content = new ClassPathResource("demo/sample-material.pdf").getInputStream()) {
            String attachmentId =
                    attachments.store(creditCode, "示例材料.pdf", content).attachmentId();
            return new Enterprise(creditCode, "Bearer " + apiKey, attachmentId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void staff(String userId, String role, Body.Kind kind) {
        Stream<Body> held = bodies.all().stream().filter(body -> body.kind().equals(kind));
        accounts.add(
                userId,
                userId,
                PASSWORD,
                held.map(body -> role + "." + body.code()).toList());
    }

    private static String staff(String userId) {
        return Http.basic(userId, PASSWORD);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return succeeded(http.get(path, "Authorization", authorization));
    }

    private HttpResponse<String> post(String path, String body, String authorization) throws Exception {
        String key = UUID.randomUUID().toString();
        return succeeded(http.post(path, body, "Authorization", authorization, "Idempotency-Key", key));
    }

    private static HttpResponse<String> succeeded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private record Enterprise(String creditCode, String authorization, String attachmentId) {}
}
