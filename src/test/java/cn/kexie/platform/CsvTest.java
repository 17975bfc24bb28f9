package cn.kexie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@sum", " =A1", "\t=A1", "＝1", "|cmd", "%0A"})
    void startsNoFormula(String cell) {
        assertThat(Csv.formulaFree(cell)).startsWith("'");
    }

    @Test
    void quotesEveryCellAndKeepsItOnOneLine() {
        byte[] csv = Csv.of(Stream.of(List.of("名称", "说明"), List.of("“A\"型”\n装置", "=甲")));

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"名称\",\"说明\"\r\n\"“A\"\"型” 装置\",\"'=甲\"\r\n");
    }
}
