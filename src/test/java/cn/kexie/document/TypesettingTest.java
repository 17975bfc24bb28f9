package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypesettingTest {

    private final Typesetting typeset = new Typesetting(new FontBook(new FontSettings(null, null, null, null, null)));

    @Test
    void keepsTheLinesOfAnOpinionAndEndsTheLastWithOneFullStop() {
        assertThat(typeset.paragraphs("一、事实。\n\n  二、依据")).containsExactly("一、事实。", "二、依据。");
        assertThat(typeset.paragraphs("人数不符。")).containsExactly("人数不符。");
        assertThat(typeset.paragraphs(" ")).containsExactly("");
    }

    @Test
    void numbersItemsHoweverMany() {
        assertThat(typeset.ordinal(1)).isEqualTo("一");
        assertThat(typeset.ordinal(10)).isEqualTo("十");
        assertThat(typeset.ordinal(12)).isEqualTo("十二");
        assertThat(typeset.ordinal(20)).isEqualTo("二十");
        assertThat(typeset.ordinal(99)).isEqualTo("九十九");
    }

    @Test
    void setsAUsualHeadOnOneLineAndALongOneInBalancedLines() {
        assertThat(typeset.head("广州市天河区科学技术协会", 156, 14).lines()).hasSize(1);
        var head = typeset.head("示".repeat(40), 156, 14);
        assertThat(head.lines()).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(20));
        assertThat(head.size()).isGreaterThan(15);
    }

    @Test
    void setsATextAsLargeAsItFits() {
        assertThat(typeset.size("示例", 100, 20, 18, 1.7)).isEqualTo(18);
        assertThat(typeset.size("示".repeat(100), 100, 20, 18, 1.7)).isBetween(8.0, 14.0);
    }
}
