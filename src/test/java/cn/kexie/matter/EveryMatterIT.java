package cn.kexie.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.platform.form.FormPeople;
import cn.kexie.platform.form.FormPerson;
import cn.kexie.platform.form.FormReader;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.support.EngineRows;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Modeler;
import cn.kexie.support.Pdf;
import cn.kexie.support.Province;
import cn.kexie.support.PublicityPeriods;
import cn.kexie.support.form.FormSamples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows no kind by name: whatever is deployed is walked, and the example of the guide with it. */
@IntegrationTest
@DisplayName("每个事项：申请表、办结、撤回、个人信息")
class EveryMatterIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MatterKinds kinds;

    @Autowired
    private FormReader forms;

    @Autowired
    private MatterCases matters;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PublicityPeriods publicities;

    @Autowired
    private JdbcClient jdbc;

    private Province province;

    @BeforeEach
    void deploy() {
        province = new Province(port);
        new Modeler(port)
                .deploy(Modeler.files(Path.of("src/docs/example-matter")))
                .expect(200);
    }

    @TestFactory
    Stream<DynamicNode> kinds() {
        List<MatterKind> all = kinds.newest();
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        return all.stream()
                .map(kind -> dynamicContainer(
                        kind.name(),
                        Stream.of(
                                dynamicTest("最少和最全的申请合表单", () -> readsSamples(kind)),
                                dynamicTest("办到有利的结果，个人信息不进流程，删除后不留下", () -> leadsToItsEnd(kind)),
                                dynamicTest("画了撤回的可以撤回", () -> isWithdrawn(kind)))));
    }

    private void readsSamples(MatterKind kind) {
        FormSamples samples = FormSamples.by(province.enterprise().creditCode());
        for (ObjectNode sample : List.of(samples.smallest(kind.form()), samples.fullest(kind.form()))) {
            assertThat(forms.inspect(kind.form(), Reading.faultless(sample), Set.of("materials"))
                            .faults())
                    .isEmpty();
        }
    }

    private void leadsToItsEnd(MatterKind kind) {
        MarkedPeople marked = MarkedPeople.some();
        AnyMatterRoad road =
                AnyMatterRoad.filed(kind, province, engine, publicities, marked).toTheEnd();
        assertThat(road.runs()).isFalse();
        assertThat(road.status()).isEqualTo(MatterLife.APPROVED.name());

        isCounted(kind, road);

        assertThat(EngineRows.holding(jdbc, road.caseNo())).as("案号在引擎的表里").isNotEmpty();
        for (String mark : marked.marks()) {
            assertThat(EngineRows.holding(jdbc, mark)).as("个人信息在引擎的表里").isEmpty();
        }
        List<FormPerson> people = FormPeople.of(kind.form(), road.application());
        assertThat(people).isNotEmpty().allMatch(person -> person.name().startsWith(marked.name()));
        Map<String, FormPerson> each = new LinkedHashMap<>();
        people.forEach(person -> each.putIfAbsent(person.name(), person));
        each.values().forEach(person -> erase(road, person));
        assertThat(kept(road)).doesNotContain(marked.marks());
    }

    /** The applicant's own case, without a line of code for the kind. */
    private void isCounted(MatterKind kind, AnyMatterRoad road) {
        JsonNode counted = road.enterprise()
                .get("/api/v1/cases/statistics?procedure=" + kind.key())
                .expect(200)
                .json()
                .at("/byKind/0");
        assertThat(counted.path("name").asText()).isEqualTo(kind.name());
        assertThat(counted.path("cases").asInt()).isEqualTo(1);
        assertThat(counted.path("byStatus")).hasSize(MatterLife.values().length).allSatisfy(figure -> {
            boolean there = figure.path("code").asText().equals(MatterLife.APPROVED.name());
            assertThat(figure.path("cases").asInt()).isEqualTo(there ? 1 : 0);
        });
    }

    private void erase(AnyMatterRoad road, FormPerson person) {
        String mobile = Optional.ofNullable(person.mobile()).orElse("13800138000");
        JsonNode erased = road.enterprise()
                .post(
                        "/api/v1/personal-data/erasures",
                        Map.of(
                                "name",
                                person.name(),
                                "mobile",
                                mobile,
                                "reason",
                                "本人要求",
                                "verifiedCases",
                                List.of(road.caseNo())))
                .expect(201)
                .json();
        assertThat(erased.path("kept")).as(erased.toString()).isEmpty();
        assertThat(erased.path("removed")).as(erased.toString()).isNotEmpty();
    }

    /** All that can still be read of the case: what is stored, the file as the staff sees it, the papers. */
    private String kept(AnyMatterRoad road) {
        StringBuilder kept = new StringBuilder(
                matters.get(CaseNo.of(road.caseNo())).application().toString());
        for (String page : List.of("", "/dossier", "/timeline", "/contacts")) {
            kept.append(province.administrator()
                    .get("/api/v1/cases/" + road.caseNo() + page)
                    .expect(200));
        }
        for (JsonNode document : road.view().path("documents")) {
            kept.append(Pdf.text(road.enterprise()
                    .get(document.path("href").asText())
                    .expect(200)
                    .body()));
        }
        return kept.toString();
    }

    private void isWithdrawn(MatterKind kind) {
        AnyMatterRoad road = AnyMatterRoad.filed(kind, province, engine, publicities, MarkedPeople.some());
        var answer = road.enterprise().post("/api/v1/cases/" + road.caseNo() + "/withdrawal", Map.of("reason", "暂不办理"));
        if (kind.hears(MatterKind.WITHDRAWN)) {
            answer.expect(200);
            assertThat(road.status()).isEqualTo(MatterLife.WITHDRAWN.name());
            assertThat(road.runs()).isFalse();
        } else {
            answer.isProblem(409, "NOT_WITHDRAWABLE");
        }
    }
}
