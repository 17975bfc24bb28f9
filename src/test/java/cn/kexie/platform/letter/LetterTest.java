package cn.kexie.platform.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter of a release is content with gaps: whatever reaches further is refused, with its line. */
@DisplayName("文书：随版次发布的文书")
class LetterTest {

    @Test
    void saysWhatItIsAndWhatItIsFilledWith() {
        Letter letter =
                Letter.read("letters/carrier/notice.html", SampleLetter.whole().getBytes(StandardCharsets.UTF_8));

        assertThat(letter.kind()).isEqualTo("CARRIER_APPROVAL");
        assertThat(letter.title()).isEqualTo("认定通知");
        assertThat(letter.suffix()).isEqualTo("服站");
        assertThat(letter.placeholders())
                .containsExactlyInAnyOrder(
                        "application.needs",
                        "application.needs.*.title",
                        "application.partner",
                        "application.stationName",
                        "decidedOn",
                        "enterpriseName",
                        "entry.number",
                        "entry.validTo",
                        "people.专家",
                        "reason");
        assertThat(letter.required())
                .containsExactlyInAnyOrder(
                        "application.stationName",
                        "decidedOn",
                        "enterpriseName",
                        "entry.number",
                        "people.专家",
                        "reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[${T(java.lang.Runtime).getRuntime().exec('id')}]]",
                "[[${T (java.lang.System).getenv()}]]",
                "[[${''.class.forName('java.lang.Runtime')}]]",
                "[[${''.getClass()}]]",
                "[[${reason.getClass().getClassLoader()}]]",
                "[[${new java.io.File('/etc/passwd')}]]",
                "[[${new int[100000000]}]]",
                "[[${@dataSource}]]",
                "[[${@environment.getProperty('x')}]]",
                "[[${&dataSource}]]",
                "[[${#ctx}]]",
                "[[${8e}]]",
                "[[${#vars.x}]]",
                "[[${#root}]]",
                "[[${#this}]]",
                "[[${#execInfo.templateName}]]",
                "[[${#strings.repeat('a', 100000000)}]]",
                "[[${#strings.listJoin(T(java.util.List).of(), '')}]]",
                "[[${#strings.listJoin(reasons, T(java.lang.System).lineSeparator())}]]",
                "[[${#numbers.sequence(1, 1000000000)}]]",
                "[[${#conversions.convert('x', 'java.lang.Class')}]]",
                "[[${#uris.escapePath('x')}]]",
                "[[${reason.toString()}]]",
                "[[${reason.length()}]]",
                "[[${reason.bytes}]] [[${reason.chars().count()}]]",
                "[[${reason matches '(a+)+b'}]]",
                "[[${reason instanceof T(String)}]]",
                "[[${'a' * 1000000}]]",
                "[[${9 ^ 999999999}]]",
                "[[${'a' + 'b'}]]",
                "[[${1 / 0}]]",
                "[[${reason = 'x'}]]",
                "[[${reason++}]]",
                "[[${reasons[0]}]]",
                "[[${reasons.![#this]}]]",
                "[[${reasons.?[true]}]]",
                "[[${{1,2,3}}]]",
                "[[${{a:1}}]]",
                "[[${typeset}]]",
                "[[${typeset.fonts}]]",
                "[[${typeset.head(issuer, 1, 1)}]]",
                "[[${typeset.paragraphs(T(java.lang.System).getenv())}]]",
                "[[${typeset.ordinal(9999999999)}]]",
                "[[${#dataSource}]]",
                "[[${reason > 3}]]",
                "[[${__${reason}__}]]",
                "[[__${reason}__]]",
                "[[${reason}__]]__",
                "[[*{reason}]]",
                "[[#{reason}]]",
                "[[@{http://127.0.0.1/}]]",
                "[[~{approval.html}]]",
                "[[|${reason}|]]",
                "[['a' + ${reason}]]",
                "[[${reason} ?: ${number}]]",
                "[[${'${reason}'}]]",
                "[[${''}]][[${''}",
                "[(${reason})]",
                "[[reason]]",
                "[[${reason]]",
                "[[${}]]",
                "[[${reason.}]]",
                "[[<b>${reason}</b>]]",
                "&#91;[${T(java.lang.Runtime)}]]",
                "[[${&#84;(java.lang.Runtime)}]]",
                "<![CDATA[[[${T(java.lang.Runtime)}]]]]>",
                "<!--/*/ <th:block th:text=\"${T(java.lang.Runtime)}\"/> /*/-->",
                "<!--/* x */-->",
                "<!-- [[${T(java.lang.Runtime)}]] -->",
                "<!--#include file=\"../../etc/passwd\"-->",
                "<!--#include file=\"approval.html\"-->",
                "<!--#include file=\"letter.css\"-->",
                "<!--#include file=\"..\"-->",
                "<!--#include file=\"nothing.html\"-->",
                "<!--#include file=\"closing.html\"--><!--#include file=\"x\"",
                "<?xml-stylesheet href=\"http://127.0.0.1/\"?>",
                "<script>alert(1)</script>",
                "<b onclick=\"alert(1)\">x</b>",
                "<img src=\"file:///etc/passwd\"/>",
                "<img src=\"data:image/png;base64,AA\"/>",
                "<object data=\"file:///etc/passwd\"/>",
                "<iframe src=\"http://127.0.0.1/\"/>",
                "<link rel=\"stylesheet\" href=\"http://127.0.0.1/\"/>",
                "<a href=\"http://127.0.0.1/\">x</a>",
                "<form action=\"http://127.0.0.1/\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<style>p{}</style>",
                "<p style=\"background:url(http://127.0.0.1/)\">x</p>",
                "<p style=\"background:u\\72l(http://127.0.0.1/)\">x</p>",
                "<p style=\"height:99999mm\">x</p>",
                "<p style=\"height:1e9mm\">x</p>",
                "<p th:utext=\"${reason}\">x</p>",
                "<p th:inline=\"javascript\">x</p>",
                "<p th:insert=\"~{approval}\">x</p>",
                "<p th:replace=\"~{approval}\">x</p>",
                "<p th:include=\"approval\">x</p>",
                "<p th:fragment=\"x\">x</p>",
                "<p th:remove=\"all\">x</p>",
                "<p th:attr=\"style=${reason}\">x</p>",
                "<p th:style=\"${reason}\">x</p>",
                "<p th:class=\"${reason}\">x</p>",
                "<p th:classappend=\"${reason}\">x</p>",
                "<p th:object=\"${reason}\">x</p>",
                "<p th:with=\"a=${reason}\">x</p>",
                "<p th:assert=\"${reason}\">x</p>",
                "<p th:switch=\"${reason}\">x</p>",
                "<p th:onclick=\"'x'\">x</p>",
                "<p data-th-text=\"${T(java.lang.Runtime)}\">x</p>",
                "<p TH:TEXT=\"${T(java.lang.Runtime)}\">x</p>",
                "<p xmlns:x=\"http://www.thymeleaf.org\" x:text=\"${T(java.lang.Runtime)}\">x</p>",
                "<th-block th:text=\"${reason}\"/>",
                "<P>x</P>",
                "<p th:text=\"reason\">x</p>",
                "<p th:text=\"${T(java.lang.Runtime)}\">x</p>",
                "<p th:text=\"${reason} + ${T(java.lang.Runtime)}\">x</p>",
                "<p th:if=\"${T(java.lang.Runtime)}\">x</p>",
                "<p th:unless=\"${@dataSource}\">x</p>",
                "<p th:each=\"x : ${T(java.util.List).of(1)}\">x</p>",
                "<p th:each=\"x : ${#numbers.sequence(1,9)}\">x</p>",
                "<p th:each=\"x : ${'abc'}\">x</p>",
                "<p th:each=\"number : ${reasons}\">x</p>",
                "<p th:each=\"typeset : ${reasons}\">x</p>",
                "<p th:each=\"x, at : ${reasons}\">[[${at.delegate}]]</p>",
                "<p th:each=\"x, at : ${reasons}\">[[${at.current.x}]]</p>",
                "<p th:each=\"x : ${typeset.paragraphs(reason)}\">[[${x.bytes}]]</p>",
                "<p th:each=\"a : ${b}\"><b th:each=\"c : ${d}\"><i th:each=\"e : ${f}\"><u th:each=\"g : ${h}\">x</u></i></b></p>",
                "<p>x",
                "&nbsp;",
                "&e;"
            })
    void refusesWhateverReachesFurtherThanItsContent(String attack) {
        UnreadableLetter refused = refused(SampleLetter.saying(attack));

        assertThat(refused.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).matches("(?s)(第 \\d+ 行：|请直接写出文字).*[\\p{IsHan}].*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>%s",
                "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>%s",
                "<?xml version=\"1.0\"?>%s",
                "<x/>%s",
                "%s<x/>"
            })
    void refusesADocumentAroundTheLetter(String around) {
        assertThat(refused(around.formatted(SampleLetter.whole())).faults()).isNotEmpty();
    }

    @Test
    void saysEverythingAtOnce() {
        String letter = """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:th="http://www.thymeleaf.org">
                <head><title>关于[[${x}]]</title><meta name="author" content="x"/><style>@import "x";</style></head>
                <body onload="x"><p>[[${T(java.lang.Runtime)}]]</p>
                <script/></body></html>""";

        List<String> faults = refused(letter).faults();

        assertThat(faults).hasSize(8);
        assertThat(String.join("\n", faults))
                .contains(
                        "第 2 行",
                        "author",
                        "@import",
                        "onload",
                        "第 3 行：不允许 T(java.lang.Runtime)",
                        "第 4 行：此处不允许有 <script>",
                        "<title>认定通知</title>",
                        "meta name=\"kind\"",
                        "meta name=\"suffix\"");
    }

    @Test
    void takesTextThatLooksLikeAGapAsTextOfTheAnalyst() {
        Letter letter = letter("${reason} {{x}} [x] *{y} @{z} __x__ 100% &lt;b&gt; &amp;");

        assertThat(letter.placeholders()).isEmpty();
    }

    @Test
    void knowsWhatMayBeAbsent() {
        Letter letter = letter("""
                <p th:if="${deemed}">[[${a}]]</p><p th:unless="${deemed}"><b>[[${b}]]</b></p>
                <p>[[${c ?: '无'}]][[${d ?: e}]][[${f == 'X' ? '甲' : '乙'}]]</p>
                <p th:each="x, at : ${list}">[[${typeset.ordinal(at.count)}]][[${x}]]</p>
                <p th:if="${#lists.size(more) > 1 and not empty}">[[${#strings.listJoin(more, '、')}]]</p>
                <p>[[${issuer}]][[${g.h}]]</p>""");

        assertThat(letter.placeholders())
                .containsExactly("a", "b", "c", "d", "deemed", "e", "empty", "f", "g.h", "list", "more");
        assertThat(letter.required()).containsExactly("e", "g.h");
    }

    @Test
    void refusesAnotherEncoding() {
        UnreadableLetter refused = catchThrowableOfType(
                UnreadableLetter.class,
                () -> Letter.read("x.html", SampleLetter.whole().getBytes(StandardCharsets.UTF_16)));

        assertThat(refused.faults()).singleElement().asString().contains("UTF-8");
    }

    private static Letter letter(String body) {
        return Letter.read("x.html", SampleLetter.saying(body).getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableLetter refused(String letter) {
        UnreadableLetter refused = catchThrowableOfType(
                UnreadableLetter.class, () -> Letter.read("x.html", letter.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).as(letter).isNotNull();
        return refused;
    }
}
