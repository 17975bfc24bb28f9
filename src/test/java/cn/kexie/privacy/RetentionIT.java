package cn.kexie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.audit.AuditTrail;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Every test is rolled back: its clock stands years ahead of the cases of all others. */
@IntegrationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("个人信息到期删除")
class RetentionIT {

    private static final Person PERSON = new Person("到期样例", "13800138777");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RetentionRules rules;

    @Autowired
    private RetentionRegister register;

    @Autowired
    private PersonalCaseRegister cases;

    @Autowired
    private Consents consents;

    @Autowired
    private PersonalData personal;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ProcessHistory history;

    @Autowired
    private HistoryService engine;

    @Autowired
    private ManagementService jobs;

    private final SampleRoom room = new SampleRoom();
    private final List<CaseNo> expired = new ArrayList<>();
    private LocalDate closedOn;
    private String caseNo;

    /** Cases of other tests lie in the register as well; they are none of this test's. */
    @BeforeEach
    void aWithdrawnCase() {
        jdbc.sql(
                        "insert into personal_retention (case_no, removed_at) select case_no, now() from case_file on conflict do nothing")
                .update();
        caseNo = closed("WITHDRAWN");
        closedOn = day("select max(at) from case_event where case_no = ?");
    }

    @Test
    void removesWhenTheMonthsOfTheTableAreOverAndOnlyOnce(CapturedOutput log) {
        assertThat(retention(closedOn.plusMonths(12).minusDays(1)).removeExpired())
                .isZero();
        assertThat(room.people.get(caseNo)).hasSize(1);

        PersonalDataRetention later = retention(closedOn.plusMonths(12).plusDays(1));
        assertThat(later.removeExpired()).isEqualTo(1);
        assertThat(room.people.get(caseNo)).isEmpty();
        assertThat(consentsOf(caseNo)).isZero();
        assertThat(expired).containsExactly(new CaseNo(caseNo));
        assertThat(later.removeExpired()).isZero();
        assertThat(log.getOut()).contains("已删除 1 个到期事项中的个人信息").doesNotContain(PERSON.name());
    }

    @Test
    void neverTouchesWhatIsOpen() {
        jdbc.sql("update case_file set open = true, status = 'SUBMITTED' where case_no = ?")
                .param(caseNo)
                .update();
        assertThat(retention(closedOn.plusYears(30)).removeExpired()).isZero();
        assertThat(room.people.get(caseNo)).hasSize(1);
    }

    @Test
    void waitsForTheEndOfAMembershipAndForTheMonthsAfterIt() {
        String filed = closed("FILED");
        room.reasons.put(filed, "会员资格存续");
        assertThat(retention(closedOn.plusYears(4)).removeExpired()).isEqualTo(1);
        assertThat(room.people.get(filed)).as("kept").hasSize(1);

        room.reasons.clear();
        room.ends.put(filed, closedOn.plusYears(5));
        assertThat(retention(closedOn.plusYears(4).plusDays(31)).removeExpired())
                .isZero();
        assertThat(retention(closedOn.plusYears(8).minusDays(1)).removeExpired())
                .isZero();
        assertThat(retention(closedOn.plusYears(8).plusDays(1)).removeExpired()).isEqualTo(1);
        assertThat(room.people.get(filed)).isEmpty();
    }

    @Test
    void oneThatFailsHoldsUpNoOtherAndIsTriedAgain(CapturedOutput log) {
        String other = closed("LAPSED");
        room.broken.add(caseNo);
        TransactionOperations own = TransactionOperations.withoutTransaction();
        LocalDate day = closedOn.plusYears(2);
        assertThat(retention(day, own).removeExpired()).isEqualTo(1);
        assertThat(room.people.get(other)).isEmpty();
        assertThat(room.people.get(caseNo)).hasSize(1);
        assertThat(log.getAll()).contains(caseNo).doesNotContain("样例姓名 is in the way");

        room.broken.clear();
        assertThat(retention(day, own).removeExpired()).isZero();
        assertThat(retention(day.plusDays(1), own).removeExpired()).isEqualTo(1);
    }

    @Test
    void worksThroughMoreThanOnePortion() {
        String model = caseNo;
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                            authority_code, authority_name, submitted_at, accepted_at, step, result, open, exclusive, version)
                        select 'EST-1999-' || lpad(n::text, 6, '0'), procedure, status, status_text,
                            applicant_credit_code, applicant_name, authority_code, authority_name, submitted_at, accepted_at,
                            step, result, open, exclusive, version
                        from case_file, generate_series(1, 450) n where case_no = ?
                        """).param(model).update();
        assertThat(retention(closedOn.plusYears(2)).removeExpired()).isEqualTo(451);
    }

    @Test
    void whatNoRuleNamesStaysAndIsTold() {
        jdbc.sql("update case_file set status = 'MISLAID' where case_no = ?")
                .param(caseNo)
                .update();
        PersonalDataRetention retention = retention(closedOn.plusYears(30));
        assertThat(retention.removeExpired()).isZero();
        assertThat(new RetentionHealthIndicator(retention).health().getDetails())
                .containsEntry("withoutRule", List.of("association-establishment/MISLAID"))
                .containsKey("warning");
    }

    @Test
    void theEnginesHistoryIsLeftToItsOwnCleanup() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNo)
                                .finished()
                                .count()
                        > 0);
        long before = jobs.createBatchQuery().count();
        history.expired(List.of(new CaseNo(caseNo)));
        assertThat(jobs.createBatchQuery().count()).isEqualTo(before + 1);
        history.expired(List.of(new CaseNo("EST-1999-999999")));
        assertThat(jobs.createBatchQuery().count()).isEqualTo(before + 1);
    }

    @Test
    void theReasonOfAnErasureIsForgottenAfterThreeYears() {
        ErasureRegister erasures = new ErasureRegister(jdbc, personal, json);
        OffsetDateTime at = closedOn.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
        Erasure erasure =
                new Erasure("it-retention", ErasureKind.ERASURE, at, new ErasureOutcome(List.of(), List.of(), null));
        erasures.add(erasure, "key", Requester.administrator("staff:it"), "本人来信，样例理由");
        assertThat(reasons()).hasSize(1).allSatisfy(reason -> assertThat(reason).doesNotContain("样例"));
        retention(closedOn.plusYears(3).plusDays(2)).removeExpired();
        assertThat(reasons()).isEmpty();
        assertThat(erasures.find("it-retention", null)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "association-establishment, cn.kexie.establishment.EstablishmentStatus",
        "member-application, cn.kexie.membership.admission.MemberApplicationStatus",
        "member-removal, cn.kexie.membership.removal.MemberRemovalStatus",
        "member-roster, cn.kexie.membership.roster.RosterStatus",
        "member-transfer, cn.kexie.membership.transfer.MemberTransferStatus",
        "member-inactivity, cn.kexie.membership.activity.InactivityStatus",
        "member-reconfirmation, cn.kexie.membership.reconfirmation.ReconfirmationStatus",
        "contest, cn.kexie.contest.ContestStatus",
        "contest-entry, cn.kexie.contest.entry.EntryStatus",
        "personal-data-request, cn.kexie.erasure.RequestStatus"
    })
    void everyEndHasARuleWithinTheEnginesOwnTimeToLive(String procedure, Class<?> statuses) {
        for (Object constant : statuses.getEnumConstants()) {
            CaseStatus status = (CaseStatus) constant;
            if (!status.open()) {
                assertThat(rules.months(procedure, status.name()))
                        .as(procedure + " " + status)
                        .satisfies(months -> assertThat(months.orElse(0)).isBetween(1, 120));
            }
        }
    }

    private PersonalDataRetention retention(LocalDate today) {
        return retention(today, transaction);
    }

    private PersonalDataRetention retention(LocalDate today, TransactionOperations transactions) {
        Clock clock = Clock.fixed(today.atTime(23, 59).atZone(ChinaTime.ZONE).toInstant(), ChinaTime.ZONE);
        return new PersonalDataRetention(
                register,
                cases,
                new ErasureRegister(jdbc, personal, json),
                new PersonalRooms(() -> List.of(room)),
                rules,
                expired::addAll,
                trail,
                transactions,
                clock);
    }

    /** A case that came to this end today, as far as anybody can see. */
    private String closed(String status) {
        Province province = new Province(port);
        var enterprise = province.enterprise();
        String filed =
                enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        enterprise
                .post("/api/v1/establishments/%s/withdrawal".formatted(filed), Map.of("reason", "经营调整"))
                .expect(200);
        jdbc.sql("update case_file set status = ? where case_no = ?")
                .params(status, filed)
                .update();
        consents.record(
                CaseNo.of(filed), Declarer.enterprise(enterprise.creditCode()), ConsentBasis.DECLARED, List.of(PERSON));
        room.keeps(filed, PERSON);
        return filed;
    }

    private long consentsOf(String number) {
        return jdbc.sql("select count(*) from personal_consent where case_no = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private List<String> reasons() {
        return jdbc.sql("select reason from personal_erasure where erasure_id = 'it-retention' and reason is not null")
                .query(String.class)
                .list();
    }

    private LocalDate day(String sql) {
        return jdbc.sql(sql)
                .param(caseNo)
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(ChinaTime.ZONE)
                .toLocalDate();
    }
}
