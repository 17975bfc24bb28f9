package cn.kexie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字的统一形式、统一键和姓名")
class CanonicalTextTest {

    @Test
    void isComposedVisibleAndTrimmed() {
        assertThat(CanonicalText.of("\u3000 Mu\u0308ller\u200b\u202e\u3164\u2800 \u00a0"))
                .isEqualTo("M\u00fcller");
    }

    @Test
    void pastedSeparatorsBecomeLineEnds() {
        assertThat(CanonicalText.of("一\u000b二\r\n三\r四\u2028五\u0085六\f七")).isEqualTo("一\n二\n三\n四\n五\n六\n七");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u3164", "\u2800\u00a0", "\u202e\u2066", "\ufe0f", "\udb40\udd00"})
    void whatNobodySeesIsNoText(String nothing) {
        assertThat(CanonicalText.of(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u007fb", "a\ud800b", "a\uffffb", "a\ufdd0b", "a\ud83f\udfffb"})
    void controlCharactersCannotBeKept(String text) {
        assertThat(CanonicalText.keepable(CanonicalText.of(text))).isFalse();
    }

    @Test
    void charactersOfAllPlanesCanBeKept() {
        String text = "示例\t𠮷㐂" + new String(Character.toChars(0x31350)) + "\ue000\n☎";
        assertThat(CanonicalText.of(text)).isEqualTo(text);
        assertThat(CanonicalText.keepable(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "阿卜杜·热合曼,阿卜杜.热合曼",
        "阿卜杜・热合曼,阿卜杜•热合曼",
        "示例 企业,示例企业",
        "ＡＢＣ１２,abc12",
        "Straße,STRASSE",
        "示\u200b例,示例",
        "豈,豈",
        "阿卜杜\u1427热合曼,阿卜杜\u318d热合曼",
        "阿卜杜\u1427热合曼,阿卜杜·热合曼"
    })
    void theSameTextHasTheSameKey(String one, String other) {
        assertThat(CanonicalKey.same(one, other)).isTrue();
    }

    @Test
    void radicalsFromPdfFilesAreTheIdeographsTheyLookLike() {
        assertThat(CanonicalText.of("\u2ee9\u2ee2\u2f32\u2ed3\u2ee8")).isEqualTo("黄马干长麦");
        assertThat(CanonicalText.of("\u2e85\u2ef3")).isEqualTo("\u2e85龟");
    }

    @Test
    void aPointInANumberCounts() {
        assertThat(CanonicalKey.same("系统 V1.0", "系统 V10")).isFalse();
        assertThat(CanonicalKey.same("系统 V1.0", "系统Ｖ１．０")).isTrue();
    }

    @Test
    void aKeyIsItsOwnKeyWhereHalvesOfACharacterStandApart() {
        String key = CanonicalKey.of("示例\uD842\u200B\uDFB7企业");
        assertThat(key).isEqualTo("示例企业");
        assertThat(CanonicalKey.of(key)).isEqualTo(key);
        assertThat(CanonicalKey.of("示例𠮷企业")).isEqualTo("示例𠮷企业");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例甲",
                "阿卜杜·热合曼",
                "O'Brien Jr.",
                "李〇",
                "示例会员12",
                "𠮷田",
                "Anne-Marie",
                "佐々木",
                "アンナ",
                "阿卜杜\u1427热合曼"
            })
    void namesOfPeople(String name) {
        assertThat(PersonNames.isName(name)).isTrue();
    }

    @Test
    void ideographsNewerThanTheJdkAreNames() {
        String newest = new String(Character.toChars(0x31350)) + new String(Character.toChars(0x9FFF));
        assertThat(PersonNames.isName(newest)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "。。",
                "123",
                "··",
                "甲",
                "示例（甲）",
                "<b>",
                "示例\n甲",
                "1示例",
                "ーー",
                "\u318d\u318d",
                "\u119e\u1427",
                "々々"
            })
    void whatIsNoName(String name) {
        assertThat(PersonNames.isName(name)).isFalse();
    }
}
