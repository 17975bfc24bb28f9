package cn.kexie.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("文书预览：办结之前看到要制发的文书，看过以后什么也没有发生")
class PapersAheadIT {

    private static final String TIANHE = "440106";
    private static final String EXAMINE = "userTask_examineMaterials";
    private static final Map<String, Object> CORRECT =
            Map.of("decision", "CORRECT", "opinion", "章程草案缺少会费一章", "correctionItems", List.of("CHARTER_DRAFT"));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private Enterprise enterprise;
    private Staff officer;
    private String caseNo;

    @BeforeEach
    void file() {
        province = new Province(port);
        enterprise = province.enterprise();
        officer = province.officer("acceptance", TIANHE);
        caseNo = enterprise.file(enterprise.application(TIANHE)).expect(201).text("caseNo");
    }

    @Test
    @DisplayName("每一页是一张图片；没有文书、没有经过、没有编号，任务还在")
    void showsThePaperAndLeavesNothing() {
        officer.claim(officer.task(caseNo, EXAMINE)).expect(204);
        String before = traces();

        JsonNode ahead = ahead(CORRECT).expect(200).json();
        assertThat(ahead.path("number").asInt()).isEqualTo(1);
        assertThat(ahead.at("/papers/0/kindText").asText()).isEqualTo("补正通知书");
        byte[] page = Base64.getDecoder().decode(ahead.at("/papers/0/pages/0").asText());
        assertThat(page).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5000);

        assertThat(traces()).isEqualTo(before);
        assertThat(officer.task(caseNo, EXAMINE)).isNotBlank();
        officer.complete(caseNo, EXAMINE, CORRECT);
        assertThat(enterprise.caseOf(caseNo).at("/documents/0/kind").asText()).isEqualTo("CORRECTION_NOTICE");
    }

    @Test
    @DisplayName("办不成的，说明原因与办结时相同；不是自己的任务，看不到")
    void isRefusedAsTheCompletionWouldBe() {
        ahead(Map.of("decision", "CORRECT")).isProblem(422, "INVALID_INPUT");
        String task = officer.task(caseNo, EXAMINE);
        province.officer("acceptance", "440305")
                .post("/api/v1/tasks/%s/papers".formatted(task), Map.of("answers", CORRECT))
                .isProblem(404, "UNKNOWN_TASK");
        officer.post("/api/v1/tasks/%s/papers".formatted(task), Map.of("answers", Map.of("unknown", 1)))
                .isProblem(422, "INVALID_INPUT");
    }

    private Answer ahead(Map<String, Object> answers) {
        return officer.post(
                "/api/v1/tasks/%s/papers".formatted(officer.task(caseNo, EXAMINE)), Map.of("answers", answers));
    }

    /** All there is of the case, and how far its numbers have come. */
    private String traces() {
        return jdbc.sql("""
                        select (select count(*) from case_event where case_no = :caseNo) || '/'
                            || (select count(*) from case_correction where case_no = :caseNo) || '/'
                            || (select count(*) from official_document where case_no = :caseNo) || '/'
                            || (select count(*) from audit_event where subject = 'case:' || :caseNo) || '/'
                            || (select status || version from case_file where case_no = :caseNo)
                        """).param("caseNo", caseNo).query(String.class).single();
    }
}
