package cn.kexie.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndustrySectionTest {

    @Test
    void coversEveryDivisionOnce() {
        var divisions = IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted);
        assertThat(divisions)
                .allSatisfy(division -> assertThat(
                                Arrays.stream(IndustrySection.values()).filter(section -> section.covers(division)))
                        .hasSize(1));
    }

    @Test
    void knowsItsBorders() {
        assertThat(IndustrySection.I.covers("63")).isTrue();
        assertThat(IndustrySection.I.covers("65")).isTrue();
        assertThat(IndustrySection.I.covers("66")).isFalse();
    }

    @Test
    void coversNothingThatIsNoDivision() {
        for (var division : new String[] {null, "", "1", "001", "00", "98", "6５", "-1"}) {
            assertThat(IndustrySection.values()).noneMatch(section -> section.covers(division));
        }
    }
}
