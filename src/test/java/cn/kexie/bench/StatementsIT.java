package cn.kexie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.establishment.SampleMeetings;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How often the requests that people wait for go to the database. A limit is what the request needed when it was written
 * down, commits included, and two more; who raises one says why.
 */
@IntegrationTest
@DisplayName("提交和查看卷宗各与数据库往返多少次")
class StatementsIT {

    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private ObjectMapper json;

    private Province province;

    @BeforeEach
    void prepare() {
        province = new Province(port);
    }

    @Test
    @DisplayName("组建：提交、成立大会报告、卷宗")
    void anEstablishment() throws Exception {
        establishment(new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        establishment(new Limits(57, 69, 27));
    }

    @Test
    @DisplayName("入会：提交")
    void anApplicationForMembership() throws Exception {
        BenchAssociation association = new BenchAssociation(port, associations);
        association.apply(0);
        atMost(57, () -> association.apply(1));
    }

    private void establishment(Limits limits) throws Exception {
        Enterprise enterprise = province.enterprise();
        JsonNode application = Json.put("/enterprise/ownershipType", "FOREIGN").apply(enterprise.application(TIANHE));
        String caseNo = atMost(
                limits.filing(), () -> enterprise.file(application).expect(201).text("caseNo"));
        decided(caseNo, "acceptance", "userTask_examineMaterials", "ACCEPT");
        decided(caseNo, "review", "userTask_reviewApplication", "APPROVE");
        decided(caseNo, "leader", "userTask_decideApplication", "APPROVE");
        JsonNode meeting = json.valueToTree(SampleMeetings.valid(province.today(), enterprise.attachment()));
        String report = "/api/v1/establishments/%s/founding-meeting".formatted(caseNo);
        atMost(limits.meeting(), () -> enterprise.post(report, meeting).expect(200));
        Staff clerk = province.officer("acceptance", TIANHE);
        String dossier = "/api/v1/cases/%s/dossier".formatted(caseNo);
        atMost(limits.dossier(), () -> clerk.get(dossier).expect(200));
    }

    private void decided(String caseNo, String role, String task, String decision) {
        province.officer(role, TIANHE).complete(caseNo, task, Map.of("decision", decision));
    }

    private <T> T atMost(int limit, Callable<T> request) throws Exception {
        RoundTrips.Counted<T> counted = RoundTrips.of(request);
        assertThat(counted.roundTrips()).isPositive().isLessThanOrEqualTo(limit);
        return counted.answer();
    }

    /** The first time there is none: then what never changes is read. */
    private record Limits(int filing, int meeting, int dossier) {}
}
