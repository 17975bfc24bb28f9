package cn.kexie.membership.roster;

import static cn.kexie.membership.roster.SamplePeople.assistant;
import static cn.kexie.membership.roster.SamplePeople.engineer;
import static cn.kexie.membership.roster.SamplePeople.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.roster.sheet.Workbooks;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("会员名册：经 REST 从提交到入册")
class RosterIT {

    private static final Logger log = LoggerFactory.getLogger(RosterIT.class);

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    private RosterRoad road;

    @BeforeEach
    void found() {
        road = new RosterRoad(port, associations);
    }

    @Test
    void leadsFromRowsToTheRegister() {
        Answer filed = road.file(roster(engineer(1), assistant(2), engineer(3))).expect(201);
        String caseNo = filed.text("caseNo");
        assertThat(filed.header("Location")).isEqualTo("/api/v1/member-rosters/" + caseNo);
        assertThat(filed.text("procedure")).isEqualTo("member-roster");
        assertThat(filed.text("step")).contains("待批准 2 人，待逐人审查 1 人");

        road.decideClear(caseNo, "APPROVE");
        assertThat(road.members().json().path("totalElements").asInt()).isEqualTo(2);
        assertThat(view(caseNo).path("status").asText()).isEqualTo("UNDER_REVIEW");
        road.decideExceptions(caseNo, "REJECT", "2");

        assertThat(view(caseNo).path("status").asText()).isEqualTo("APPROVED");
        assertThat(view(caseNo).at("/result/admitted").asInt()).isEqualTo(2);
        assertThat(view(caseNo).at("/result/refused").asInt()).isEqualTo(1);
        assertThat(road.members().items())
                .extracting(member -> member.path("memberNo")
                        .asText()
                        .substring(road.associationNo().length()))
                .allMatch(number -> number.matches("-\\d{4}-0000[12]"));
        assertThat(road.enterprise()
                        .get("/api/v1/cases/" + caseNo + "/timeline")
                        .items())
                .extracting(entry -> entry.path("event").asText())
                .contains("SUBMITTED", "ROWS_JUDGED", "ROWS_DECIDED", "CONCLUDED");
        assertThat(columns("act_hi_varinst", caseNo)).noneMatch(text -> text.contains("测试员"));
    }

    @Test
    void showsTheSecretaryWhomToDecideOn() {
        String caseNo = road.file(roster(engineer(1), assistant(2))).text("caseNo");

        JsonNode dossier = road.secretary()
                .get("/api/v1/cases/" + caseNo + "/dossier")
                .expect(200)
                .json();

        assertThat(dossier.at("/sections/1/rows").toString()).contains("测试员2").doesNotContain("测试员1");
        assertThat(dossier.at("/sections/2/rows").toString()).contains("测试员1").doesNotContain("测试员2");
        assertThat(road.secretary()
                        .get("/engine-rest/task/" + road.secretary().task(caseNo, RosterRoad.EXCEPTIONS)
                                + "/deployed-form")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readsAWorkbookAndRefusesEveryBadCellByRowAndHeading() {
        List<String> bad = new ArrayList<>(Workbooks.person(2));
        bad.set(1, "不详");
        bad.set(8, "12345");
        Map<String, Long> before = Stored.rows(jdbc);

        Answer refused = road.upload(Workbooks.sheet(
                Workbooks.HEADINGS, List.of(Workbooks.person(1), bad, Workbooks.person(3), Workbooks.person(1))));

        refused.isInvalid("/rows/1/sex UNKNOWN_CODE", "/rows/1/mobile BAD_FORMAT", "/rows/3/mobile DUPLICATE_ROW");
        assertThat(refused.json().path("errors"))
                .extracting(error ->
                        error.path("row").asInt() + " " + error.path("column").asText())
                .containsExactlyInAnyOrder("3 性别", "3 手机", "5 手机");
        assertThat(Stored.rows(jdbc)).isEqualTo(before);
        road.upload(Workbooks.roster(2)).expect(201);
    }

    @Test
    void tellsOfARowWithABadAddressThatItsPersonIsThereAlready() {
        ObjectNode twice = engineer(1).put("email", "not-an-address").put("birthMonth", "2999-01");

        road.file(roster(engineer(1), twice))
                .isInvalid(
                        "/rows/1/email BAD_FORMAT",
                        "/rows/1/birthMonth IMPOSSIBLE_DATE",
                        "/rows/1/mobile DUPLICATE_ROW");
    }

    @Test
    void refusesFilesThatAreNoRosterAndStoresNothing() {
        Map<String, Long> before = Stored.rows(jdbc);

        road.upload("姓名,性别".getBytes(StandardCharsets.UTF_8)).isProblem(415, "NOT_XLSX");
        road.upload(Workbooks.withParts(Workbooks.roster(1), Map.of("xl/vbaProject.bin", new byte[] {1})))
                .isInvalid("/file MACROS");
        road.upload(Workbooks.changed(sheet -> sheet.getRow(1).getCell(0).setCellFormula("1+1")))
                .isInvalid("/file FORMULA");
        road.upload(Workbooks.expandingTo(400L << 20)).isInvalid("/file FILE_EXPANDS");
        road.upload(Workbooks.roster(100_000)).isInvalid("/file TOO_MANY_ROWS");
        road.upload(new byte[11 << 20]).isProblem(413, "FILE_TOO_LARGE");
        road.file(Map.of("rows", List.of())).expect(422);
        road.file(Map.of("rows", List.of(), "more", 1)).expect(422);

        assertThat(Stored.rows(jdbc)).isEqualTo(before);
    }

    @Test
    void refusesWhoeverIsAMemberOrWaitsAlready() {
        String caseNo = road.file(roster(engineer(1))).expect(201).text("caseNo");
        road.file(roster(engineer(1), engineer(2))).isInvalid("/rows/0/mobile CASE_ALREADY_OPEN");
        road.decideClear(caseNo, "APPROVE");

        road.file(roster(engineer(2), engineer(1))).isInvalid("/rows/1/mobile ALREADY_MEMBER");
        road.file(roster(engineer(2))).expect(201);
    }

    @Test
    void refusesStrangersAndAssociationsThatDoNotExist() {
        Enterprise stranger = new RosterRoad(port, associations).enterprise();

        stranger.post(road.path(), roster(engineer(1))).isProblem(403, "FOREIGN_ENTERPRISE");
        stranger.post("/api/v1/associations/KX440106-9999/member-rosters", roster(engineer(1)))
                .isProblem(404, "UNKNOWN_ASSOCIATION");
    }

    @Test
    void answersARepeatedUploadWithTheSameCase() {
        byte[] workbook = Workbooks.roster(3);
        String key = Enterprise.newKey();

        String first = road.upload(workbook, key).expect(201).text("caseNo");

        assertThat(road.upload(workbook, key).expect(201).text("caseNo")).isEqualTo(first);
        road.upload(workbook).expect(422);
    }

    @Test
    void takesOneOfTwoEqualRostersSentAtOnce() {
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> road.file(roster(engineer(1), engineer(2))).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .containsOnlyOnce(201)
                .allMatch(status -> List.of(201, 409, 422).contains(status));
    }

    @Test
    void admitsAllOrNobody() {
        String caseNo = road.file(roster(engineer(1), engineer(2), engineer(3))).text("caseNo");
        String obstacle = personal.personKey(
                engineer(3).path("name").asText(), engineer(3).path("mobile").asText());
        jdbc.sql("alter table member add constraint ck_member_obstacle check (person_key <> '%s') not valid"
                        .formatted(obstacle))
                .update();
        try {
            String task = road.secretary().task(caseNo, RosterRoad.CLEAR);
            road.secretary().claim(task).expect(204);
            assertThat(road.secretary()
                            .submit(task, Map.of("decision", "APPROVE"))
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(road.members().json().path("totalElements").asInt()).isZero();
            assertThat(view(caseNo).path("status").asText()).isEqualTo("SUBMITTED");
        } finally {
            jdbc.sql("alter table member drop constraint ck_member_obstacle").update();
        }

        road.decideClear(caseNo, "APPROVE");

        assertThat(road.members().items())
                .extracting(member -> member.path("memberNo").asText().replaceFirst(".*-", ""))
                .containsExactly("00001", "00002", "00003");
    }

    @Test
    void refusesBodiesThatAreNoRoster() {
        for (String body : List.of("null", "[]", "5", "{}", "{\"rows\":null}", "{\"rows\":\"x\"}", "{\"rows\":[]}")) {
            road.enterprise().post(road.path(), body, Enterprise.newKey()).isProblem(422, "INVALID_INPUT");
        }
        road.file(Map.of("rows", java.util.Arrays.asList(null, 5, Map.of()))).isProblem(422, "INVALID_INPUT");
        road.enterprise().post(road.path(), "{\"rows\":[", Enterprise.newKey()).isProblem(400, "MALFORMED_JSON");
        ObjectNode tooMany = roster();
        IntStream.rangeClosed(0, Rosters.MOST_ROWS).forEach(i -> ((ArrayNode) tooMany.get("rows")).add(engineer(i)));
        road.file(tooMany).isInvalid("/rows TOO_MANY_ROWS");
    }

    @Test
    void offersATemplateAndTakesItBackFilledIn() {
        Answer template = road.enterprise().get(road.path() + "/template").expect(200);
        assertThat(template.header("Content-Type")).contains("spreadsheetml");
        assertThat(template.header("Content-Disposition")).startsWith("attachment");

        road.upload(template.body()).isInvalid("/rows REQUIRED");
    }

    @Test
    void exportsTheMembersWithoutFormulas() {
        String caseNo = road.file(roster(engineer(1).put("position", "=HYPERLINK(\"http://x\")")))
                .expect(201)
                .text("caseNo");
        road.decideClear(caseNo, "APPROVE");

        String members = "/api/v1/associations/" + road.associationNo() + "/members";
        assertThat(new String(
                        road.enterprise().get(members + ".csv").expect(200).body(), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(road.enterprise().get(members + ".xlsx").expect(200).body()).startsWith('P', 'K');
        new RosterRoad(port, associations).enterprise().get(members + ".csv").isProblem(404, "UNKNOWN_ROSTER");
    }

    @Test
    void withdrawsWhatIsUndecided() {
        String caseNo = road.file(roster(engineer(1), assistant(2))).text("caseNo");
        road.decideClear(caseNo, "APPROVE");

        road.enterprise()
                .post("/api/v1/member-rosters/" + caseNo + "/withdrawal", Map.of("reason", "名单有变"))
                .expect(200);

        assertThat(view(caseNo).path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(road.members().json().path("totalElements").asInt()).isEqualTo(1);
    }

    @Test
    void admitsFiveThousandWithinSeconds() {
        ObjectNode people = roster();
        IntStream.range(0, Rosters.MOST_ROWS)
                .forEach(i -> ((ArrayNode) people.get("rows")).add(i % 100 == 0 ? assistant(i) : engineer(i)));
        byte[] workbook = Workbooks.roster(Rosters.MOST_ROWS);

        long filing = millis(() -> road.file(people).expect(201));
        RosterRoad other = new RosterRoad(port, associations);
        String[] caseNo = new String[1];
        log.info("ROSTER-MARK upload");
        long upload =
                millis(() -> caseNo[0] = other.upload(workbook).expect(201).text("caseNo"));
        String task = other.secretary().task(caseNo[0], RosterRoad.CLEAR);
        other.secretary().claim(task).expect(204);
        log.info("ROSTER-MARK admission");
        long admission = millis(() ->
                other.secretary().submit(task, Map.of("decision", "APPROVE")).expect(204));
        log.info("ROSTER-MARK end");
        log.info("5,000 rows: JSON {} ms, xlsx {} ms, admission {} ms", filing, upload, admission);

        assertThat(other.members().json().path("totalElements").asInt()).isEqualTo(Rosters.MOST_ROWS);
        assertThat(jdbc.sql("select count(distinct member_no) from member where association_no = ?")
                        .param(other.associationNo())
                        .query(Integer.class)
                        .single())
                .isEqualTo(Rosters.MOST_ROWS);
        assertThat(filing + upload + admission).isLessThan(60_000);
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private JsonNode view(String caseNo) {
        return road.enterprise().caseOf(caseNo);
    }

    private List<String> columns(String table, String caseNo) {
        return jdbc.sql("select v::text from camunda." + table + " v join camunda.act_hi_procinst p"
                        + " on p.proc_inst_id_ = v.proc_inst_id_ where p.business_key_ = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }
}
