package cn.kexie.contest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.rules.Sha256;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("抽取之前，随机种子不出现在任何地方，数据库里只有密文")
class SecretSeedIT {

    private static final Duration SECONDS = Duration.ofSeconds(6);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Contests contests;

    @Autowired
    private PersonalData personal;

    @Test
    void isTheContestsAloneUntilTheDraw(CapturedOutput output) {
        Province province = new Province(port);
        ContestRoad road = new ContestRoad(province);
        String contestNo = road.published(SECONDS);
        road.awaitStatus(contestNo, ContestStatus.CLOSED);
        Staff office = road.office(contestNo);
        String task = office.task(contestNo, ContestRoad.ARRANGE);
        String seed = jdbc.sql("select contest_no, seed from contest where contest_no = ?")
                .param(contestNo)
                .query((row, index) -> personal.open(JdbcContestRegister.SEED.in(row), row.getString("seed")))
                .single();
        SealedColumn draws =
                new SealedColumn("contest_draw_seed", "seed", "contest_no", "stage", "round", "seed_digest");
        String seedOfDraw = jdbc.sql("select * from contest_draw_seed where contest_no = ?")
                .param(contestNo)
                .query((row, index) -> personal.open(draws.in(row), row.getString("seed")))
                .single();
        assertThat(List.of(seed, seedOfDraw))
                .allSatisfy(secret -> assertThat(secret).matches("[0-9a-f]{64}"));
        assertThat(road.view(contestNo).at("/drawSeeds/0/seedDigest").asText()).isEqualTo(Sha256.of(seedOfDraw));

        String contest = "/api/v1/contests/" + contestNo;
        for (String path : List.of(
                contest,
                contest + "/draw",
                contest + "/results",
                contest + "/result-sheet",
                contest + "/entries",
                "/api/v1/contests?size=200",
                "/api/v1/cases/" + contestNo,
                "/api/v1/cases/" + contestNo + "/timeline",
                "/api/v1/cases/" + contestNo + "/dossier",
                "/api/v1/tasks/" + task + "/dossier",
                "/engine-rest/task/" + task + "/form-variables",
                "/engine-rest/history/variable-instance?processInstanceBusinessKey=" + contestNo,
                "/v3/api-docs")) {
            assertThat(office.get(path).toString()).as(path).doesNotContain(seed, seedOfDraw);
            assertThat(province.administrator().get(path).toString()).as(path).doesNotContain(seed, seedOfDraw);
            assertThat(road.organiser().get(path).toString()).as(path).doesNotContain(seed, seedOfDraw);
        }
        office.complete(contestNo, ContestRoad.ARRANGE, Map.of("decision", "DRAW"));

        assertThat(office.task(contestNo, ContestRoad.ARRANGE)).isNotEqualTo(task);
        assertThat(tablesWith(seed)).isEmpty();
        assertThat(tablesWith(seedOfDraw)).isEmpty();
        assertThat(contests.get(contestNo).toString()).doesNotContain(seed, seedOfDraw);
        assertThat(output.getAll()).doesNotContain(seed, seedOfDraw);
    }

    /** Tables a row of which holds the text, be it in a binary column. */
    private String tablesWith(String seed) {
        String binary = HexFormat.of().formatHex(seed.getBytes(StandardCharsets.US_ASCII));
        List<String> tables = jdbc.sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('kexie', 'camunda')")
                .query(String.class)
                .list();
        return String.join(
                "、",
                tables.stream()
                        .filter(table -> holds(table, seed, binary))
                        .map(table -> table.replaceFirst("kexie\\.", ""))
                        .toList());
    }

    private boolean holds(String table, String seed, String binary) {
        return jdbc.sql("select exists (select from %s t where t::text like :seed or t::text like :binary)"
                        .formatted(table))
                .param("seed", "%" + seed + "%")
                .param("binary", "%" + binary + "%")
                .query(Boolean.class)
                .single();
    }
}
