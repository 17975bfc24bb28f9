package cn.kexie.membership.roster;

import static cn.kexie.membership.roster.SamplePeople.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("会员名册：登记到一半进程被杀，什么也不留下，重做不会重复登记")
class RosterCrashIT {

    private static final int PEOPLE = Rosters.MOST_ROWS;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Value("${kexie.data-dir}")
    private String dataDirectory;

    private RosterRoad road;

    @BeforeEach
    void found() {
        road = new RosterRoad(port, associations);
    }

    @Test
    void leavesNothingOfAnAdmissionThatWasKilled() throws Exception {
        String caseNo = road.file(people()).expect(201).text("caseNo");
        String task = road.secretary().task(caseNo, RosterRoad.CLEAR);
        road.secretary().claim(task).expect(204);

        try (KilledNode node = KilledNode.start(database.unwrap(HikariDataSource.class), dataDirectory);
                Connection obstacle = database.getConnection()) {
            holdTheLastRow(obstacle, caseNo);
            node.submit(task, road.secretary().userId(), "APPROVE");
            await().atMost(Duration.ofSeconds(60)).until(this::waitsForTheLastRow);
            node.kill();
            obstacle.rollback();
        }
        await().atMost(Duration.ofSeconds(60)).until(this::nobodyIsAtTheRows);

        assertThat(members()).isZero();
        assertThat(road.enterprise().caseOf(caseNo).path("status").asText()).isEqualTo("SUBMITTED");
        road.secretary().submit(task, Map.of("decision", "APPROVE")).expect(204);
        assertThat(members()).isEqualTo(PEOPLE);
        assertThat(lastSerial()).isEqualTo(PEOPLE);
        assertThat(road.enterprise().caseOf(caseNo).at("/result/admitted").asInt())
                .isEqualTo(PEOPLE);
    }

    private static ObjectNode people() {
        return roster(
                IntStream.range(0, PEOPLE).mapToObj(SamplePeople::engineer).toArray(ObjectNode[]::new));
    }

    /** The admission comes to this row when all members are entered, but not committed. */
    private static void holdTheLastRow(Connection connection, String caseNo) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "select 1 from member_roster_row where case_no = ? and row_no = ? for update")) {
            statement.setString(1, caseNo);
            statement.setInt(2, PEOPLE);
            statement.execute();
        }
    }

    private boolean waitsForTheLastRow() {
        return sessions("wait_event_type = 'Lock' and query like '%member_roster_row%'") == 1;
    }

    private boolean nobodyIsAtTheRows() {
        return sessions("xact_start is not null and query like '%member_roster_row%' and pid <> pg_backend_pid()") == 0;
    }

    private int sessions(String which) {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and " + which)
                .query(Integer.class)
                .single();
    }

    private int members() {
        return count("select count(distinct person_key) from member where association_no = ?");
    }

    private int lastSerial() {
        return count("select max(right(member_no, 5))::int from member where association_no = ?");
    }

    private int count(String query) {
        return jdbc.sql(query).param(road.associationNo()).query(Integer.class).single();
    }
}
