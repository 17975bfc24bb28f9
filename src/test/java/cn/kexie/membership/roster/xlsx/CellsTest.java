package cn.kexie.membership.roster.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "yyyy\"年\"m\"月\", true",
        "[$-804]yyyy\\-mm;@, true",
        "d-mmm, true",
        "m/d, true",
        "[Red]0.00, false",
        "0.00\"day\", false",
        "General, false",
        "@, false",
        "h:mm, false",
        "[h]:mm:ss, false",
        "_d0, false"
    })
    void tellsDatesByTheirFormat(String format, boolean date) {
        assertThat(Styles.showsDate(format)).isEqualTo(date);
    }

    @Test
    void decodesTheCharactersOpenXmlEscapes() {
        assertThat(SheetText.decoded("甲_x0041_乙_x005F_x0042_")).isEqualTo("甲A乙_x0042_");
    }
}
