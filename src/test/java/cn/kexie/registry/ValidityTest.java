package cn.kexie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("有效期：到满期周年日的前一日，2 月 29 日的周年日在平年是 3 月 1 日")
class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 3, 2029-03-26",
        "2026-01-01, 1, 2026-12-31",
        "2024-02-29, 3, 2027-02-28",
        "2024-02-29, 1, 2025-02-28",
        "2024-02-29, 4, 2028-02-28",
        "2024-03-01, 3, 2027-02-28",
        "2027-03-01, 1, 2028-02-29",
        "2025-02-28, 3, 2028-02-27",
        "2028-02-28, 3, 2031-02-27"
    })
    void endsTheDayBeforeTheAnniversary(LocalDate from, int years, LocalDate to) {
        assertThat(Validity.ofYears(from, years)).isEqualTo(new Validity(from, to));
    }

    @Test
    void theNextPeriodBeginsTheDayAfter() {
        assertThat(Validity.ofYears(LocalDate.of(2026, 3, 27), 3).renewed(3))
                .isEqualTo(new Validity(LocalDate.of(2029, 3, 27), LocalDate.of(2032, 3, 26)));
    }

    @Test
    void isRenewedFromSixToTwoMonthsBeforeTheEnd() {
        Validity validity = Validity.ofYears(LocalDate.of(2026, 3, 27), 3);
        assertThat(validity.renewalOpensOn()).isEqualTo("2028-09-26");
        assertThat(validity.renewalClosesOn()).isEqualTo("2029-01-26");
    }

    @Test
    void isNotRenewedWithoutAnEnd() {
        assertThat(Validity.withoutEnd(LocalDate.of(2026, 3, 27)).renewalOpensOn())
                .isNull();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 26)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
