package cn.kexie.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("督办看板")
class BoardIT {

    private static final String BODY = "445222";
    private static final String CITY = "4452";

    @LocalServerPort
    private int port;

    @Autowired
    private Boards boards;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private StaffPrincipal leader;
    private String accepted;
    private String closed;

    @BeforeEach
    void work() {
        province = new Province(port);
        leader = new StaffPrincipal(new UserId("leading"), Set.of("leader." + BODY));
        accepted = filed();
        clerk().complete(accepted, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        Enterprise enterprise = province.enterprise();
        closed = enterprise.file(enterprise.application(BODY)).expect(201).text("caseNo");
        enterprise
                .post("/api/v1/establishments/" + closed + "/withdrawal", Map.of("reason", "计划有变"))
                .expect(200);
    }

    private String filed() {
        Enterprise enterprise = province.enterprise();
        return enterprise.file(enterprise.application(BODY)).expect(201).text("caseNo");
    }

    private Staff clerk() {
        return province.officer("acceptance", BODY);
    }

    @Test
    @DisplayName("每个数字点开，正是那么多案件")
    void everyFigureLeadsToItsCases() {
        due(accepted, province.today().minusDays(1));
        Board board = boards.of(leader);
        assertThat(board.lights().get(Light.RED)).isPositive();
        counts(board.open(), new Ask().ofOpen());
        board.lights()
                .forEach((light, number) -> counts(number, new Ask().ofOpen().light(light)));
        board.procedures().forEach(row -> lit(row, new Ask().ofOpen().procedure(row.code())));
        board.bodies().forEach(row -> lit(row, new Ask().ofOpen().authority(row.code())));
        board.steps()
                .forEach(row -> row.lights()
                        .forEach((light, number) -> counts(
                                number, new Ask().ofOpen().step(row.code()).light(light))));
        board.statuses()
                .forEach(row -> counts(
                        row.cases(),
                        new Ask()
                                .procedure(row.procedure())
                                .status(row.status())
                                .open(row.open())));
        board.months().forEach(month -> counts(month.closed(), new Ask().closedIn(month.month())));
        board.yearOfCorrections()
                .forEach(row ->
                        counts(row.cases(), new Ask().procedure(row.procedure()).correction(row.item())));
        board.cities().forEach(city -> counts(city.open(), new Ask().ofOpen().city(city.prefix())));
        assertThat(board.months().stream().mapToLong(Board.Month::closed).sum()).isPositive();
    }

    private void lit(Board.Row row, Ask ask) {
        counts(row.cases(), ask);
        row.lights().forEach((light, number) -> counts(number, ask.light(light)));
    }

    private void counts(long number, Ask ask) {
        assertThat(boards.cases(leader, ask.search(), 0, 1).totalElements())
                .as(ask.search().toString())
                .isEqualTo(number);
    }

    @Test
    @DisplayName("用去九成转黄，过了最后一天转红，停表的不算")
    void lightsFollowTheWorkingDays() {
        assertThat(light(accepted)).isEqualTo(Light.GREEN);
        due(accepted, province.today());
        assertThat(light(accepted)).isEqualTo(Light.YELLOW);
        due(accepted, province.today().minusDays(1));
        assertThat(light(accepted)).isEqualTo(Light.RED);
        jdbc.sql("""
            insert into deadline_pause (deadline_id, position, paused_on, reason)
            select id, 0, ?, '测试' from deadline where case_no = ? and ended_on is null
            """).params(province.today(), accepted).update();
        assertThat(light(accepted)).isEqualTo(Light.PAUSED);
    }

    private Light light(String caseNo) {
        return boards.cases(leader, new Ask().ofOpen().search(), 0, 20_000).items().stream()
                .filter(line -> line.caseNo().value().equals(caseNo))
                .findFirst()
                .orElseThrow()
                .light();
    }

    private void due(String caseNo, LocalDate day) {
        jdbc.sql("update deadline set due_date = ?, started_on = least(started_on, ?) where case_no = ? and"
                        + " ended_on is null")
                .params(day, day, caseNo)
                .update();
    }

    @Test
    @DisplayName("别的单位看不到；全省监督看得到；没有登录的转到登录")
    void isReadByWhoeverReadsTheCases() {
        Staff here = province.newcomer("here-" + System.nanoTime(), "leader." + BODY);
        Staff elsewhere = province.newcomer("elsewhere-" + System.nanoTime(), "leader.440224");
        Staff supervisor = province.newcomer("supervisor-" + System.nanoTime(), "supervision.440000");
        String list = "/board/cases?open=true&city=" + CITY;
        assertThat(text(here, list)).contains(accepted).doesNotContain(closed);
        assertThat(text(supervisor, list)).contains("督办看板");
        assertThat(text(elsewhere, list)).doesNotContain(accepted);
        assertThat(text(elsewhere, "/board")).doesNotContain("authority=" + BODY);
        assertThat(text(here, "/board")).contains("authority=" + BODY, "企业科协组建");
        assertThat(province.visit("/board").expect(302).header("Location")).contains("/camunda/app/");
        here.get("/board/cases?light=BLUE").expect(400);
        here.get("/board/cases?closedIn=2026-13").expect(400);
    }

    @Test
    @DisplayName("导出所点的案件")
    void takesTheCasesAway() {
        Staff here = province.newcomer("taking-" + System.nanoTime(), "leader." + BODY);
        assertThat(text(here, "/board/cases.csv?open=true&authority=" + BODY)).contains("案件编号", accepted, "期限内");
        assertThat(here.get("/board/cases.xlsx?open=true").expect(200).body()).startsWith('P', 'K');
    }

    private static String text(Staff staff, String path) {
        return new String(staff.get(path).expect(200).body(), StandardCharsets.UTF_8);
    }

    /** A search said by what it restricts. */
    private record Ask(
            String procedure,
            String status,
            String authority,
            String city,
            String step,
            Light light,
            Boolean open,
            YearMonth closedIn,
            String correction) {

        Ask() {
            this(null, null, null, null, null, null, null, null, null);
        }

        Ask ofOpen() {
            return open(true);
        }

        Ask open(boolean value) {
            return new Ask(procedure, status, authority, city, step, light, value, closedIn, correction);
        }

        Ask light(Light value) {
            return new Ask(procedure, status, authority, city, step, value, open, closedIn, correction);
        }

        Ask procedure(String value) {
            return new Ask(value, status, authority, city, step, light, open, closedIn, correction);
        }

        Ask status(String value) {
            return new Ask(procedure, value, authority, city, step, light, open, closedIn, correction);
        }

        Ask authority(String value) {
            return new Ask(procedure, status, value, city, step, light, open, closedIn, correction);
        }

        Ask city(String value) {
            return new Ask(procedure, status, authority, value, step, light, open, closedIn, correction);
        }

        Ask step(String value) {
            return new Ask(procedure, status, authority, city, value, light, open, closedIn, correction);
        }

        Ask closedIn(String month) {
            return new Ask(procedure, status, authority, city, step, light, open, YearMonth.parse(month), correction);
        }

        Ask correction(String value) {
            return new Ask(procedure, status, authority, city, step, light, open, closedIn, value);
        }

        BoardSearch search() {
            return new BoardSearch(procedure, status, authority, city, step, light, open, closedIn, null, correction);
        }
    }
}
