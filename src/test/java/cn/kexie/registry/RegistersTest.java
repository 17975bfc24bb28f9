package cn.kexie.registry;

import static cn.kexie.registry.EntryStatus.ACTIVE;
import static cn.kexie.registry.EntryStatus.CANCELLED;
import static cn.kexie.registry.EntryStatus.EXPIRED;
import static cn.kexie.registry.EntryStatus.MERGED;
import static cn.kexie.registry.EntryStatus.RECTIFYING;
import static cn.kexie.registry.EntryStatus.RENEWAL_DUE;
import static cn.kexie.registry.EntryStatus.REVOKED;
import static cn.kexie.registry.EntryStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.MovableClock;
import cn.kexie.casefile.Authority;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("名录：登记、编号、有效期和状态的变动")
class RegistersTest {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 27);
    private static final Basis DECISION = new Basis(new CaseNo("SST-2026-000009"), "穗天科协〔2026〕12号");

    private final MovableClock clock = MovableClock.on(APPROVED.toString());
    private final RegistryFixture fixture = new RegistryFixture(clock);
    private final Registers registers = fixture.registers();
    private String no;

    @BeforeEach
    void entered() {
        no = registers.enter(SampleGrants.station(APPROVED));
    }

    @Test
    void numbersCountByAuthorityAndYear() {
        Holder holder = SampleGrants.holder("示例企业");
        assertThat(no).isEqualTo("FZ440106-2026-00001");
        assertThat(registers.enter(SampleGrants.station(APPROVED))).isEqualTo("FZ440106-2026-00002");
        assertThat(registers.enter(
                        SampleGrants.station("sample-station", SampleGrants.GUANGZHOU, holder, APPROVED, true)))
                .isEqualTo("FZ440100-2026-00001");
        Authority association = new Authority("KX440106-0001", "示例企业科学技术协会");
        assertThat(registers.enter(SampleGrants.station("sample-post", association, holder, APPROVED, true)))
                .isEqualTo("FZKX440106-0001-2026-00001");
        on(APPROVED.plusYears(1));
        assertThat(registers.enter(SampleGrants.station(LocalDate.now(clock)))).isEqualTo("FZ440106-2027-00001");
    }

    @Test
    void aCaseEntersOneThingOnce() {
        NewEntry entry = SampleGrants.station(APPROVED);
        String first = registers.enter(entry);
        assertThat(registers.enter(entry)).isEqualTo(first);
        assertThat(registers.numberOf(entry.caseNo())).contains(first);
    }

    @Test
    void endsInTimeOrOnTheDayItIsEnded() {
        assertThat(registers.endsOn(no)).contains(APPROVED.plusYears(3).minusDays(1));
        on(APPROVED.plusYears(1));
        registers.cancel(no, DECISION);
        assertThat(registers.endsOn(no)).contains(APPROVED.plusYears(1));
        assertThat(registers.endsOn("FZ440106-2026-99999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, ACTIVE",
        "2028-09-25, ACTIVE",
        "2028-09-26, RENEWAL_DUE",
        "2029-03-26, RENEWAL_DUE",
        "2029-03-27, EXPIRED"
    })
    void theDayTellsWhetherItIsDueOrOver(LocalDate day, EntryStatus status) {
        on(day);
        assertThat(status()).isEqualTo(status);
    }

    @Test
    void withoutEndItIsNeverDue() {
        no = registers.enter(SampleGrants.until(SampleGrants.station(APPROVED), null));
        on(APPROVED.plusYears(50));
        assertThat(status()).isEqualTo(ACTIVE);
    }

    @Test
    void isRenewedInTheLastSixMonths() {
        on(LocalDate.of(2028, 10, 9));
        Validity period = registers.renew(no, entry().validity().renewed(3).to(), DECISION);
        assertThat(period).isEqualTo(new Validity(LocalDate.of(2029, 3, 27), LocalDate.of(2032, 3, 26)));
        assertThat(status()).isEqualTo(ACTIVE);
        assertThat(entry().validFrom()).isEqualTo(APPROVED);
        on(LocalDate.of(2029, 3, 27));
        assertThat(status()).isEqualTo(ACTIVE);
        on(LocalDate.of(2032, 3, 27));
        assertThat(status()).isEqualTo(EXPIRED);
    }

    @Test
    void isNotRenewedToAnEarlierDay() {
        on(LocalDate.of(2028, 10, 9));
        refused("VALIDITY_NOT_LONGER", () -> registers.renew(no, LocalDate.of(2029, 3, 26), DECISION));
    }

    @Test
    void aSuspensionEndsWithItsDayAndValidityRunsOn() {
        registers.suspend(no, LocalDate.of(2026, 6, 30), DECISION);
        on(LocalDate.of(2026, 6, 30));
        assertThat(status()).isEqualTo(SUSPENDED);
        assertThat(entry().suspendedUntil()).isEqualTo("2026-06-30");
        on(LocalDate.of(2026, 7, 1));
        assertThat(status()).isEqualTo(ACTIVE);
        assertThat(entry().suspendedUntil()).isNull();
        registers.resume(no, DECISION);
        assertThat(fixture.events(no)).endsWith(EntryEvent.RESUMED);
    }

    @Test
    void aSuspendedEntryExpiresAsWell() {
        registers.suspend(no, null, DECISION);
        on(LocalDate.of(2029, 3, 26));
        assertThat(status()).isEqualTo(SUSPENDED);
        on(LocalDate.of(2029, 3, 27));
        assertThat(status()).isEqualTo(EXPIRED);
        refused("WRONG_STATE", () -> registers.resume(no, DECISION));
    }

    @Test
    void noSuspensionLiesInThePast() {
        refused("SUSPENSION_OVER", () -> registers.suspend(no, APPROVED.minusDays(1), DECISION));
    }

    @Test
    void rectificationIsOrderedAndConfirmed() {
        registers.orderRectification(no, DECISION);
        assertThat(status()).isEqualTo(RECTIFYING);
        registers.confirmRectification(no, DECISION);
        assertThat(status()).isEqualTo(ACTIVE);
        registers.orderRectification(no, DECISION);
        registers.revoke(no, DECISION);
        assertThat(status()).isEqualTo(REVOKED);
        on(LocalDate.of(2029, 3, 27));
        assertThat(status()).isEqualTo(REVOKED);
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        registers.change(no, new EntryChange("示例企业（更名）", null, null), DECISION);
        assertThat(entry().holder().name()).isEqualTo("示例企业（更名）");
        assertThat(entry().title()).isEqualTo("示例企业示例服务站");
        assertThat(entry().facts()).extracting(Fact::value).containsExactly("市级", "5");
        registers.change(no, new EntryChange(null, null, List.of()), DECISION);
        assertThat(entry().facts()).isEmpty();
        assertThat(fixture.events(no)).containsExactly(EntryEvent.ENTERED, EntryEvent.CHANGED, EntryEvent.CHANGED);
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        registers.change(no, new EntryChange("示例企业", null, null), DECISION);
        assertThat(fixture.events(no)).containsExactly(EntryEvent.ENTERED);
    }

    @Test
    void isMergedIntoAnotherOfItsRegister() {
        String other = registers.enter(SampleGrants.station(APPROVED));
        String elsewhere = registers.enter(
                SampleGrants.station("sample-post", SampleGrants.TIANHE, SampleGrants.holder("示例企业"), APPROVED, true));
        refused("UNKNOWN_ENTRY", () -> registers.merge(no, "FZ440106-2026-99999", DECISION));
        refused("UNKNOWN_ENTRY", () -> registers.merge("FZ440106-2026-99999", no, DECISION));
        refused("UNFIT_SUCCESSOR", () -> registers.merge(no, no, DECISION));
        refused("UNFIT_SUCCESSOR", () -> registers.merge(no, elsewhere, DECISION));
        registers.merge(no, other, DECISION);
        assertThat(status()).isEqualTo(MERGED);
        assertThat(entry().successorNo()).isEqualTo(other);
        refused("UNFIT_SUCCESSOR", () -> registers.merge(other, no, DECISION));
    }

    private static final Map<EntryStatus, Set<EntryEvent>> POSSIBLE = Map.of(
            ACTIVE, events("CHANGED RECTIFICATION_ORDERED SUSPENDED REVOKED CANCELLED MERGED"),
            RENEWAL_DUE, events("CHANGED RENEWED RECTIFICATION_ORDERED SUSPENDED REVOKED CANCELLED MERGED"),
            RECTIFYING, events("CHANGED RECTIFIED SUSPENDED REVOKED CANCELLED MERGED"),
            SUSPENDED, events("CHANGED RESUMED REVOKED CANCELLED MERGED"));

    @ParameterizedTest
    @EnumSource(EntryStatus.class)
    void whatMayHappenDependsOnWhereItStands(EntryStatus status) {
        bring(status);
        assertThat(status()).isEqualTo(status);
        for (EntryEvent event : EnumSet.complementOf(EnumSet.of(EntryEvent.ENTERED))) {
            if (!POSSIBLE.getOrDefault(status, Set.of()).contains(event)) {
                refused("WRONG_STATE", () -> happen(event));
            }
        }
        for (EntryEvent event : POSSIBLE.getOrDefault(status, Set.of())) {
            no = registers.enter(SampleGrants.station(APPROVED));
            bring(status);
            happen(event);
            assertThat(fixture.events(no)).endsWith(event);
            on(APPROVED);
        }
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThatThrownBy(() -> registers.revoke("FZ440106-2026-99999", DECISION))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_ENTRY"));
    }

    @Test
    void noPersonHoldsAnything() {
        assertThatThrownBy(() -> new Holder("440106199001011234", "示例甲", "440106"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void bring(EntryStatus status) {
        switch (status) {
            case ACTIVE -> {}
            case RENEWAL_DUE -> on(LocalDate.of(2029, 1, 1));
            case RECTIFYING -> registers.orderRectification(no, DECISION);
            case SUSPENDED -> registers.suspend(no, null, DECISION);
            case EXPIRED -> on(LocalDate.of(2029, 3, 27));
            case REVOKED -> registers.revoke(no, DECISION);
            case CANCELLED -> registers.cancel(no, DECISION);
            case MERGED -> happen(EntryEvent.MERGED);
        }
    }

    private void happen(EntryEvent event) {
        switch (event) {
            case ENTERED -> throw new IllegalArgumentException();
            case CHANGED -> registers.change(no, new EntryChange("示例企业（更名）", null, null), DECISION);
            case RENEWED -> registers.renew(no, LocalDate.of(2032, 3, 26), DECISION);
            case RECTIFICATION_ORDERED -> registers.orderRectification(no, DECISION);
            case RECTIFIED -> registers.confirmRectification(no, DECISION);
            case SUSPENDED -> registers.suspend(no, null, DECISION);
            case RESUMED -> registers.resume(no, DECISION);
            case REVOKED -> registers.revoke(no, DECISION);
            case CANCELLED -> registers.cancel(no, DECISION);
            case MERGED -> registers.merge(no, registers.enter(SampleGrants.station(LocalDate.now(clock))), DECISION);
        }
    }

    private void on(LocalDate day) {
        clock.set(day.toString());
    }

    private Entry entry() {
        return registers.find(no).orElseThrow();
    }

    private EntryStatus status() {
        return entry().status();
    }

    private static Set<EntryEvent> events(String names) {
        return Arrays.stream(names.split(" ")).map(EntryEvent::valueOf).collect(Collectors.toSet());
    }

    private static void refused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
