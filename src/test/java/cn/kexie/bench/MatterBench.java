package cn.kexie.bench;

import cn.kexie.matter.StationRoad;
import cn.kexie.support.CountedStatements;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.PublicityPeriods;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a matter declared in files costs, request by request, from the application to the register, over REST and on
 * PostgreSQL:
 *
 * <pre>mvn test -Dtest=MatterBench</pre>
 *
 * {@code -Dbench.cases=40} says how many procedures are measured one after the other. No test of the build.
 */
@IntegrationTest
class MatterBench {

    private static final int CASES = Integer.getInteger("bench.cases", 40);
    private static final String MATTER = "/api/v1/matters/society-station";
    private static final String TIANHE = "440106";
    private static final String GUANGDONG = "440000";

    @LocalServerPort
    private int port;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublicityPeriods publicities;

    private Province province;
    private Measures measures;

    @BeforeEach
    void prepare() {
        province = new Province(port);
        measures = new Measures(statements, jdbc);
    }

    @Test
    void printsWhatAMatterCosts() throws Exception {
        procedures(CASES / 2);
        measures.clear();
        procedures(CASES);
        System.out.println(measures.table());
        System.out.println("statements of one filing, by how often they were sent:");
        Enterprise enterprise = province.enterprise();
        ObjectNode application = StationRoad.application(province, enterprise);
        statements.reset();
        enterprise.post(MATTER, application).expect(201);
        System.out.println(statements.mostFrequent());
    }

    private void procedures(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            procedure(province.enterprise());
        }
    }

    private void procedure(Enterprise enterprise) throws Exception {
        ObjectNode application = StationRoad.application(province, enterprise);
        measures.of(
                "POST precheck",
                () -> enterprise.post(MATTER + "/precheck", application).expect(200));
        String caseNo = measures.of("POST /matters/society-station", () -> enterprise.post(MATTER, application))
                .expect(201)
                .text("caseNo");
        measures.of("GET /cases/{caseNo}", () -> enterprise.caseOf(caseNo));
        work(caseNo, "acceptance", TIANHE, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        work(
                caseNo,
                "recommend",
                TIANHE,
                "userTask_recommendStation",
                Map.of("decision", "RECOMMEND", "visited", "YES", "visitNote", "场所和人员与申报相符"));
        work(caseNo, "review", GUANGDONG, "userTask_checkFormally", Map.of("decision", "PASS"));
        work(
                caseNo,
                "review",
                GUANGDONG,
                "userTask_reviewByExperts",
                Map.of("panelSize", 5, "averageScore", 82.00, "recommendCount", 4, "summary", "需求明确"));
        work(caseNo, "leader", GUANGDONG, "userTask_decideStation", Map.of("decision", "APPROVE", "opinion", "同意"));
        measures.of("end of the publicity", () -> {
            publicities.endPeriod(caseNo);
            return caseNo;
        });
        Staff reviewer = province.officer("review", GUANGDONG);
        measures.of(
                "GET dossier",
                () -> reviewer.get("/api/v1/cases/" + caseNo + "/dossier").expect(200));
    }

    private void work(String caseNo, String role, String body, String task, Map<String, ?> answers) throws Exception {
        Staff officer = province.officer(role, body);
        String id = officer.task(caseNo, task);
        measures.of("claim", () -> officer.claim(id).expect(204));
        measures.of("submit " + task, () -> officer.submit(id, answers).expect(204));
    }
}
