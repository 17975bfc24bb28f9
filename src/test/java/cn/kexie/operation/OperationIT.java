package cn.kexie.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("运维：指标、健康检查、受阻事项")
class OperationIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private Staff administrator;
    private Staff operator;

    @BeforeEach
    void connect() {
        province = new Province(port);
        administrator = province.administrator();
        operator = province.newcomer("operator-" + System.nanoTime(), "operators");
    }

    @Test
    @DisplayName("指标只给系统管理员和运维人员")
    void figuresAreForOperatorsOnly() {
        province.visit("/actuator/prometheus").expect(401);
        province.newcomer("curious-" + System.nanoTime(), "leader.440106")
                .get("/actuator/prometheus")
                .expect(403);
        administrator.get("/actuator/prometheus").expect(200);
        operator.get("/actuator/prometheus").expect(200);
        operator.get("/api/v1/admin/clock").expect(403);
    }

    @Test
    @DisplayName("指标数案件、期限、任务、作业、连接，量接口和自动步骤的用时；没有案号")
    void countsTheWorkAndNamesNoCase() {
        String caseNo = accepted();
        operator.get("/api/v1/cases/" + caseNo).expect(404);
        String figures =
                new String(operator.get("/actuator/prometheus").expect(200).body(), StandardCharsets.UTF_8);
        assertThat(figures)
                .contains(
                        "kexie_cases{",
                        "kexie_cases_open{",
                        "kexie_deadlines{",
                        "kexie_tasks{",
                        "kexie_jobs_lateness_seconds",
                        "kexie_database_up 1.0",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes",
                        "http_server_requests_seconds_bucket",
                        "uri=\"/api/v1/cases/{caseNo}\"",
                        "kexie_delegate_seconds_bucket")
                .doesNotContain(caseNo);
    }

    @Test
    @DisplayName("就绪和存活各说明自己的部件；部件只告诉运维人员")
    void groupsOfHealthTellTheirParts() {
        assertThat(parts("readiness"))
                .contains("readinessState", "db", "engine", "jobs", "calendar", "fonts", "diskSpace", "keys");
        assertThat(parts("liveness")).containsExactlyInAnyOrder("livenessState", "engine", "jobs");
        assertThat(province.visit("/actuator/health/readiness")
                        .expect(200)
                        .json()
                        .has("components"))
                .isFalse();
    }

    private List<String> parts(String group) {
        JsonNode found =
                operator.get("/actuator/health/" + group).expect(200).json().path("components");
        List<String> names = new ArrayList<>();
        found.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @DisplayName("停住的步骤列出案号、环节和办法，重试后说明结果并留痕")
    void aStuckStepIsSeenAndTriedAgain() {
        String caseNo = accepted();
        Job timer = stuck(caseNo);
        JsonNode line = stuckLine(caseNo);
        assertThat(line.path("procedure").asText()).isNotBlank();
        assertThat(line.path("step").asText()).isNotBlank();
        assertThat(line.path("advice").asText()).isNotBlank();
        assertThat(line.path("retriesLeft").asInt()).isZero();
        assertThat(page()).contains(caseNo, line.path("step").asText());

        assertThat(operator.call("POST", "/api/v1/admin/stuck/" + timer.getId() + "/retry", "")
                        .expect(200)
                        .text("outcome"))
                .isEqualTo("DONE");
        operator.call("POST", "/api/v1/admin/stuck/" + timer.getId() + "/retry", "")
                .isProblem(404, "UNKNOWN_STUCK_STEP");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'STUCK_STEP_RETRIED' and subject like ?")
                        .param("%" + timer.getId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("受阻事项不给别人看，也不让别人重试")
    void whatIsStuckIsForOperatorsOnly() {
        Staff leader = province.newcomer("leading-" + System.nanoTime(), "leader.440106");
        leader.get("/api/v1/admin/stuck").expect(403);
        leader.get("/operation").expect(403);
        leader.call("POST", "/api/v1/admin/stuck/x/retry", "").expect(403);
        assertThat(province.visit("/operation").expect(302).header("Location")).contains("/camunda/app/welcome/");
    }

    private String page() {
        return new String(operator.get("/operation").expect(200).body(), StandardCharsets.UTF_8);
    }

    private JsonNode stuckLine(String caseNo) {
        return operator.get("/api/v1/admin/stuck").expect(200).items().stream()
                .filter(item -> item.path("caseNo").asText().equals(caseNo))
                .findFirst()
                .orElseThrow();
    }

    /** The reminder of a task, as if it had failed for good. */
    private Job stuck(String caseNo) {
        String id = jdbc.sql("""
            select job.id_ from act_ru_job job join act_ru_execution e on e.id_ = job.process_instance_id_
            where e.business_key_ = ? order by job.duedate_ limit 1
            """).param(caseNo).query(String.class).single();
        management.setJobRetries(id, 0);
        return management.createJobQuery().jobId(id).singleResult();
    }

    private String accepted() {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        province.officer("acceptance", "440106")
                .complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        return caseNo;
    }
}
