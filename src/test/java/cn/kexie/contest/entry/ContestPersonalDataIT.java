package cn.kexie.contest.entry;

import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("竞赛中的个人信息：加密、同意、查阅和删除")
class ContestPersonalDataIT {

    private static final String LEADER = "样例负责人";
    private static final String MEMBER = "样例完成人";
    private static final String JUDGE = "样例评审";
    private static final String BIRTH = "1987-03";
    private static final String WORDS = "本人自述";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    @Autowired
    private List<PersonalRecords> rooms;

    @Autowired
    private ContestJudges judges;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Entries entries;

    private Province province;
    private String mark;
    private ContestForEntries contest;
    private Enterprise applicant;
    private String contestNo;
    private String entryNo;

    @BeforeEach
    void enter() {
        province = new Province(port);
        mark = UUID.randomUUID().toString().substring(0, 6);
        contest = ContestForEntries.open(province, Map.of("judges", nominated(province)));
        contestNo = contest.contestNo();
        applicant = province.enterprise();
        entryNo = contest.entered(
                applicant,
                SampleEntries.json(
                        put("/members/0/name", LEADER + mark),
                        put("/members/1/name", MEMBER + mark),
                        put("/leaderBirth", BIRTH),
                        put("/unitOpinion", "%s 牵头，%s 参与。".formatted(LEADER + mark, MEMBER + mark))));
        contest.organiser()
                .post("/api/v1/contests/%s/judges/2/release".formatted(contestNo), Map.of("reason", WORDS + mark))
                .expect(200);
        conflicts.declare(contestNo, entryNo, 1, "与%s是师生；%s".formatted(LEADER + mark, WORDS + mark));
    }

    private List<Map<String, String>> nominated(Province province) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> Map.of(
                        "name",
                        JUDGE + i + mark,
                        "userId",
                        province.newcomer("it-pd%d-%s".formatted(i, mark)).userId()))
                .toList();
    }

    @Test
    void standsNowhereInClearAndEverybodyIsInTheConsents() {
        assertThat(places(LEADER + mark)).isEmpty();
        assertThat(places(MEMBER + mark)).isEmpty();
        assertThat(places(JUDGE + "1" + mark)).isEmpty();
        assertThat(places(WORDS + mark)).isEmpty();
        assertThat(applicant.caseOf(entryNo).toString()).doesNotContain(LEADER);

        assertThat(consents(entryNo)).containsExactlyInAnyOrder(key(LEADER + mark), key(MEMBER + mark));
        assertThat(consents(contestNo))
                .containsExactlyInAnyOrder(key(JUDGE + "1" + mark), key(JUDGE + "2" + mark), key(JUDGE + "3" + mark));
        assertThat(conflicts.page(contestNo, 0, 20).items())
                .singleElement()
                .satisfies(found -> assertThat(found.reason()).contains(WORDS + mark));
    }

    @Test
    void aPersonIsToldWhatIsKeptAndNobodyLearnsFromItWhoJudges() {
        assertThat(told(entryNo, LEADER + mark))
                .singleElement()
                .satisfies(record -> assertThat(record.data())
                        .containsEntry("姓名", LEADER + mark)
                        .containsEntry("角色", "负责人")
                        .containsEntry("贡献（%）", "60")
                        .containsEntry("出生年月", BIRTH));
        assertThat(told(entryNo, "样例 完成人" + mark))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).doesNotContainKey("出生年月"));
        assertThat(told(contestNo, JUDGE + "2" + mark))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsEntry("退出原因", WORDS + mark));
        assertThat(told(contestNo, JUDGE + "1" + mark))
                .extracting(PersonalRecord::what)
                .contains("回避申请");
        assertThat(told(contestNo, LEADER + mark)).isEmpty();
        assertThat(told(entryNo, "别人")).isEmpty();
    }

    @Test
    void nothingGoesWhileTheContestRunsAndAllThatMayGoesAfterwards() {
        Person leader = Person.named(LEADER + mark);
        assertThat(reasons(entryNo, leader)).singleElement().asString().contains("尚未办结");
        assertThat(reasons(contestNo, null)).singleElement().asString().contains("尚未办结");
        assertThat(remove(entryNo, leader) | remove(contestNo, null)).isFalse();

        contest.organiser()
                .post("/api/v1/contests/%s/cancellation".formatted(contestNo), Map.of("reason", "经费取消"))
                .expect(200);
        await().until(() ->
                contest.status().equals("CANCELLED") && reasons(entryNo, leader).isEmpty());

        assertThat(remove(entryNo, leader)).isTrue();
        assertThat(remove(entryNo, leader)).isFalse();
        assertThat(names()).containsExactly(PersonalRecords.REMOVED, MEMBER + mark);
        assertThat(form()).doesNotContain(BIRTH).contains(MEMBER + mark, PersonalRecords.REMOVED);
        assertThat(conflicts.page(contestNo, 0, 20).items())
                .singleElement()
                .satisfies(found -> assertThat(found.reason()).contains("师生"));
        assertThat(told(entryNo, LEADER + mark)).isEmpty();

        assertThat(remove(entryNo, null)).isTrue();
        assertThat(names()).containsOnly(PersonalRecords.REMOVED);
        assertThat(remove(contestNo, Person.named(JUDGE + "1" + mark))).isTrue();
        assertThat(remove(contestNo, null)).isTrue();
        assertThat(remove(contestNo, null) | remove(entryNo, null)).isFalse();
        assertThat(form()).doesNotContain(LEADER, MEMBER);
        assertThat(conflicts.page(contestNo, 0, 20).items())
                .singleElement()
                .satisfies(found -> assertThat(found.reason()).isEqualTo(PersonalRecords.REMOVED));
        assertThat(judges.of(contestNo)).extracting("name").containsOnly(PersonalRecords.REMOVED);
        assertThat(jdbc.sql("""
                        select count(name_key) + count(release_reason) from contest_judge where contest_no = ?
                        """).param(contestNo).query(Integer.class).single()).isZero();
    }

    @Test
    @DisplayName("专家和回避理由属于经办单位：主办企业查不到、删不掉，删除请求转管理员决定")
    void theOrganiserLearnsNothingOfJudgesAndRemovesNone() {
        Map<String, Object> judge = Map.of("name", JUDGE + "1" + mark, "mobile", "13800138011");
        assertThat(contest.organiser()
                        .post("/api/v1/personal-data/exports", judge)
                        .expect(200)
                        .json()
                        .path("cases"))
                .isEmpty();
        contest.organiser()
                .post("/api/v1/contests/%s/cancellation".formatted(contestNo), Map.of("reason", "经费取消"))
                .expect(200);
        await().until(() -> contest.status().equals("CANCELLED"));
        Map<String, Object> request = new HashMap<>(judge);
        request.put("reason", "专家要求");
        request.put("verifiedCases", List.of(contestNo));
        var asked = contest.organiser()
                .post("/api/v1/personal-data/erasures", request)
                .expect(201);
        assertThat(asked.json().path("removed")).isEmpty();
        assertThat(asked.json().at("/forwarded/status").asText()).isEqualTo("PENDING");
        assertThat(told(contestNo, JUDGE + "1" + mark))
                .extracting(PersonalRecord::what)
                .containsExactlyInAnyOrder("评审专家", "回避申请");

        province.administrator()
                .complete(
                        asked.json().at("/forwarded/caseNo").asText(),
                        "userTask_decideRequest",
                        Map.of("decision", "AGREE", "opinion", "经与专家本人核实", "impartial", true));
        assertThat(told(contestNo, JUDGE + "1" + mark)).isEmpty();
        assertThat(judges.of(contestNo)).extracting("name").contains(PersonalRecords.REMOVED);
        assertThat(form()).contains(LEADER + mark);
    }

    private List<PersonalRecord> told(String caseNo, String name) {
        return own().flatMap(room -> room.of(CaseNo.of(caseNo), Person.named(name)).stream())
                .toList();
    }

    private List<String> reasons(String caseNo, Person person) {
        return own().flatMap(room -> room.reasonToKeep(CaseNo.of(caseNo), person).stream())
                .toList();
    }

    private boolean remove(String caseNo, Person person) {
        return own().filter(room -> room.remove(CaseNo.of(caseNo), person, null))
                        .count()
                > 0;
    }

    /** Rooms of the contest; other rooms keep their part of the same case. */
    private Stream<PersonalRecords> own() {
        return rooms.stream().filter(room -> room.getClass().getName().startsWith("cn.kexie.contest."));
    }

    private List<String> names() {
        return entries.people(List.of(entryNo)).get(entryNo).stream()
                .map(EntryFacts.Person::name)
                .toList();
    }

    private String form() {
        return contest.office()
                .get("/api/v1/cases/%s/dossier".formatted(entryNo))
                .expect(200)
                .json()
                .toString();
    }

    private String key(String name) {
        return personal.nameKey(name);
    }

    private List<String> consents(String caseNo) {
        return jdbc.sql("select name_key from personal_consent where case_no = ? and basis = 'DECLARED'")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** Tables with the text in a row, be it as bytes. */
    private List<String> places(String text) {
        return jdbc
                .sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('kexie', 'camunda')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("""
                                select exists (select from %s t where t::text like '%%' || :text || '%%'
                                    or t::text like '%%' || encode(convert_to(:text, 'UTF8'), 'hex') || '%%')
                                """.formatted(table))
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
