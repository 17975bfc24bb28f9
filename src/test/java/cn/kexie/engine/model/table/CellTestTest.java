package cn.kexie.engine.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("规则表格子里的条件")
class CellTestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"A"`             | A | true
            `"A"`             | B | false
            `"A","B"`         | B | true
            `"A, B","C"`      | A | false
            `"A, B","C"`      | A, B | true
            `not("A","B")`    | C | true
            `not("A","B")`    | A | false
            `-`               | A | true
            `true`            | true | true
            """)
    void comparesWords(String entry, String value, boolean holds) {
        assertThat(CellTest.of(entry).orElseThrow().holdsFor(value)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            < 100        | 99.9 | true
            < 100        | 100  | false
            <= 100       | 100  | true
            > 100        | 100  | false
            >= 100       | 100  | true
            [1..5]       | 1    | true
            (1..5]       | 1    | false
            ]1..5[       | 5    | false
            [1..5)       | 4    | true
            3            | 3.0  | true
            not([1..5])  | 6    | true
            < 3, > 5     | 4    | false
            < 3, > 5     | 6    | true
            """)
    void comparesNumbers(String entry, BigDecimal number, boolean holds) {
        assertThat(CellTest.of(entry).orElseThrow().holdsFor(number)).isEqualTo(holds);
    }

    @Test
    void comparesDays() {
        CellTest since = CellTest.of(">= date(\"2026-03-01\")").orElseThrow();
        assertThat(since.holdsFor(Literal.of("date(\"2026-03-01\")").orElseThrow()))
                .isTrue();
        assertThat(since.holdsFor(Literal.of("date(\"2026-02-28\")").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "≥ 5",
                "A",
                "> \"A\"",
                "1..5",
                "[\"A\"..\"B\"]",
                "date(\"2026-02-30\")",
                "f(x)",
                "\"A\",",
                "? > 5"
            })
    void doesNotGuess(String entry) {
        assertThat(CellTest.of(entry)).isEmpty();
    }
}
