package cn.kexie.casefile;

import static cn.kexie.casefile.ParcelStatus.DELIVERED;
import static cn.kexie.casefile.ParcelStatus.RETURNED;
import static cn.kexie.casefile.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CasesTest {

    private static final Applicant APPLICANT = new Applicant("91440106MA0000015E", "天河某某科技有限公司");
    private static final Authority TIANHE = new Authority("440106", "天河区科学技术协会");

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-05T01:30:15.123Z"), ChinaTime.ZONE);
    private final Cases cases = new CasefileInMemory(clock).cases();

    @Test
    void numbersCasesByPrefixAndYear() {
        assertThat(open()).isEqualTo("PCL-2026-000001");
        assertThat(cases.open(repeatable()).value()).isEqualTo("PCL-2026-000002");
    }

    @Test
    void countsTheYearInChina() {
        Clock newYear = Clock.fixed(
                Instant.parse("2026-12-31T16:00:00Z"), ChinaTime.ZONE.getRules().getOffset(Instant.EPOCH));

        assertThat(new CasefileInMemory(newYear).cases().open(exclusive()).value())
                .startsWith("PCL-2027-");
    }

    @Test
    void showsTimesOfChinaToTheSecond() {
        assertThat(cases.get(CaseNo.of(open())).submittedAt()).hasToString("2026-01-05T09:30:15+08:00");
    }

    @Test
    void refusesASecondOpenCaseAndNamesTheFirst() {
        String first = open();

        Refusal refusal = refusal(this::open);

        assertThat(refusal.code()).isEqualTo("CASE_ALREADY_OPEN");
        assertThat(refusal.reason().status()).isEqualTo(409);
        assertThat(refusal.properties()).containsEntry("caseNo", first);
    }

    @Test
    void opensAnotherCaseOnceTheFirstIsClosed() {
        cases.move(CaseNo.of(open()), RETURNED);

        assertThat(open()).isEqualTo("PCL-2026-000002");
    }

    @Test
    void movesToAStatusThatMayFollow() {
        String caseNo = open();

        cases.move(CaseNo.of(caseNo), DELIVERED);

        CaseFile file = cases.get(CaseNo.of(caseNo));
        assertThat(file.status()).isEqualTo("DELIVERED");
        assertThat(file.statusText()).isEqualTo("已送达");
        assertThat(file.open()).isFalse();
    }

    @Test
    void refusesAStatusThatMayNotFollowAndSaysWhatMay() {
        String caseNo = open();

        Refusal refusal = refusal(() -> cases.move(CaseNo.of(caseNo), SENT));

        assertThat(refusal.code()).isEqualTo("WRONG_STATE");
        assertThat(refusal.properties()).containsEntry("status", "SENT");
        assertThat(refusal.detail()).isEqualTo("案件 PCL-2026-000001 当前状态为“已寄出”，不能变为“已寄出”；目前可以变为“已退回”、“已送达”");
    }

    @Test
    void movesManyCasesAtOnceOrNone() {
        List<CaseNo> caseNos = List.of(cases.open(repeatable()), cases.open(repeatable()));
        CaseEvent event = new CaseEvent("DELIVERED", "已送达", "系统");

        cases.moveAll(caseNos, DELIVERED, "已办结", event);
        cases.concludeAll(Map.of(caseNos.get(0), Map.of("rank", 1)));

        assertThat(caseNos).allSatisfy(caseNo -> {
            assertThat(cases.get(caseNo).status()).isEqualTo("DELIVERED");
            assertThat(cases.get(caseNo).step()).isEqualTo("已办结");
            assertThat(cases.timeline(caseNo)).extracting(TimelineEntry::event).containsExactly("DELIVERED");
        });
        assertThat(cases.get(caseNos.get(0)).result()).containsEntry("rank", 1);
        List<CaseNo> mixed = List.of(cases.open(repeatable()), caseNos.get(0));
        assertThat(refusal(() -> cases.moveAll(mixed, RETURNED, "已办结", event)).code())
                .isEqualTo("WRONG_STATE");
        assertThat(cases.get(mixed.get(0)).status()).isEqualTo("SENT");
        assertThat(refusal(() -> cases.moveAll(List.of(new CaseNo("PCL-2026-999999")), RETURNED, "已办结", event))
                        .code())
                .isEqualTo("UNKNOWN_CASE");
    }

    @Test
    void saysThatAClosedCaseIsClosed() {
        String caseNo = open();
        cases.move(CaseNo.of(caseNo), DELIVERED);

        assertThat(refusal(() -> cases.move(CaseNo.of(caseNo), RETURNED)).detail())
                .endsWith("不能变为“已退回”；案件已经办结，不能再变更");
    }

    @Test
    void refusesAnActionInAStatusThatDoesNotAllowIt() {
        String caseNo = open();

        Refusal refusal = refusal(() -> cases.lock(CaseNo.of(caseNo), "签收", DELIVERED));

        assertThat(refusal.detail()).isEqualTo("案件 PCL-2026-000001 当前状态为“已寄出”，不能签收；只有“已送达”的案件可以");
        assertThat(cases.lock(CaseNo.of(caseNo), "签收", SENT, DELIVERED).caseNo().value())
                .isEqualTo(caseNo);
    }

    /** Two procedures may call a status by the same name. */
    @Test
    void takesNoCaseForOneOfAnotherProcedure() {
        String caseNo = open();
        CaseStatus elsewhere = new SentElsewhere();

        assertThat(refusal(() -> cases.lock(CaseNo.of(caseNo), "撤回", elsewhere)).code())
                .isEqualTo("UNKNOWN_CASE");
        assertThatThrownBy(() -> cases.move(CaseNo.of(caseNo), elsewhere)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cases.moveAll(
                        List.of(new CaseNo(caseNo)), elsewhere, "已办结", new CaseEvent("DELIVERED", "签收", "收件人")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cases.get(CaseNo.of(caseNo)).status()).isEqualTo("SENT");
    }

    private record SentElsewhere() implements CaseStatus {

        @Override
        public String name() {
            return "SENT";
        }

        @Override
        public String procedure() {
            return "letter";
        }

        @Override
        public Optional<String> word() {
            return Optional.of("已寄出");
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public boolean canBecome(CaseStatus next) {
            return true;
        }

        @Override
        public List<CaseStatus> all() {
            return List.of(this);
        }
    }

    @Test
    void knowsNoCaseOfAnotherNumber() {
        assertThat(refusal(() -> cases.get(new CaseNo("PCL-2026-999999"))).code())
                .isEqualTo("UNKNOWN_CASE");
    }

    @Test
    void keepsWhatHappenedInOrder() {
        String caseNo = open();

        cases.note(CaseNo.of(caseNo), new CaseEvent("SUBMITTED", "提交申请", "申请企业"));
        cases.note(CaseNo.of(caseNo), new CaseEvent("DEEMED_ACCEPTED", "逾期未作决定，视为受理", "系统"));

        assertThat(cases.timeline(CaseNo.of(caseNo)))
                .extracting(TimelineEntry::event)
                .containsExactly("SUBMITTED", "DEEMED_ACCEPTED");
    }

    @Test
    void awaitsTheItemsOfARoundUntilTheyAreAnswered() {
        String caseNo = open();
        cases.requestCorrections(
                CaseNo.of(caseNo),
                List.of(new Correction("CHARTER_DRAFT", "缺第三章"), new Correction("/enterprise/stWorkerCount", "与名册不符")),
                LocalDate.of(2026, 1, 19));

        cases.answerCorrections(CaseNo.of(caseNo), Set.of("CHARTER_DRAFT"), Map.of());

        assertThat(cases.awaitedCorrections(CaseNo.of(caseNo))).containsExactly("/enterprise/stWorkerCount");
        assertThat(cases.corrections(CaseNo.of(caseNo)))
                .extracting(CaseCorrection::round)
                .containsOnly(1);
    }

    @Test
    void refusesTheCorrectionOfAnItemNobodyAskedFor() {
        String caseNo = open();
        cases.requestCorrections(
                CaseNo.of(caseNo), List.of(new Correction("CHARTER_DRAFT", "缺第三章")), LocalDate.of(2026, 1, 19));

        Refusal refusal = refusal(
                () -> cases.answerCorrections(CaseNo.of(caseNo), Set.of("CHARTER_DRAFT", "MEMBER_ROSTER"), Map.of()));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("CORRECTION_NOT_REQUESTED");
        assertThat(cases.awaitedCorrections(CaseNo.of(caseNo))).containsExactly("CHARTER_DRAFT");
    }

    @Test
    void addsFindingsToTheResult() {
        String caseNo = open();

        cases.conclude(CaseNo.of(caseNo), Map.of("eligibility", "MANUAL"));
        cases.conclude(CaseNo.of(caseNo), Map.of("memberNo", "1-2026-00001"));

        assertThat(cases.get(CaseNo.of(caseNo)).result()).containsOnlyKeys("eligibility", "memberNo");
    }

    private String open() {
        return cases.open(exclusive()).value();
    }

    private static NewCase exclusive() {
        return new NewCase("parcel", "PCL", SENT, APPLICANT, TIANHE);
    }

    private static NewCase repeatable() {
        return new NewCase("parcel", "PCL", SENT, APPLICANT, TIANHE, false);
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
