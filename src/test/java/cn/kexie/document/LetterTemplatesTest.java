package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTemplatesTest {

    private static final String PAGE =
            "<html xmlns:th=\"http://www.thymeleaf.org\"><head><title>甲</title></head><body>%s</body></html>";

    private static final String DECLARED = "<html><head><title>乙</title><meta name=\"kind\" content=\"%s\"/>"
            + "<meta name=\"suffix\" content=\"%s\"/></head><body><p>乙</p></body></html>";

    @TempDir
    private Path data;

    @BeforeEach
    void makeOverrideDirectory() throws IOException {
        Files.createDirectories(data.resolve("documents"));
    }

    @Test
    void prefersTheOfficesOwnTemplateAndFreezesWhatItIncludes() throws IOException {
        write("approval.html", PAGE.formatted("<!--#include file=\"closing.html\"-->"));
        var bundledClosing = templates().of("APPROVAL").template();
        write("closing.html", "<p>[[${issuedOn}]]</p>");
        var ownClosing = templates().of("APPROVAL").template();
        assertThat(ownClosing.source()).contains("<p>[[${issuedOn}]]</p>").doesNotContain("#include");
        assertThat(ownClosing.id()).hasSize(64).isNotEqualTo(bundledClosing.id());
    }

    @Test
    void refusesToStartWithATemplateThatIsNotWellFormed() throws IOException {
        write("approval.html", PAGE.formatted("<p>未闭合"));
        assertThatThrownBy(this::tryAll)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "文书模板", data.resolve("documents/approval.html").toString(), "重新启动");
    }

    @Test
    void refusesToStartWithATemplateWhoseExpressionIsWrong() throws IOException {
        write("approval.html", PAGE.formatted("<p>[[${issuer.}]]</p>"));
        assertThatThrownBy(this::tryAll).hasMessageContaining("approval.html");
    }

    @Test
    void refusesToStartWithAPartThatLettersOfAReleaseCannotUse() throws IOException {
        write("closing.html", "<p>[[${issuedOn.length()}]]</p>");
        assertThatThrownBy(this::tryAll).hasMessageContainingAll("公用部分", "closing.html", "重新启动");
    }

    @Test
    void startsWithTheBundledTemplates() {
        tryAll();
    }

    @Test
    void hasTheKindsOfTheContract() {
        assertThat(templates().all())
                .extracting(IssuableLetter::kind)
                .containsExactlyInAnyOrder(
                        "ACCEPTANCE_NOTICE",
                        "CORRECTION_NOTICE",
                        "NON_ACCEPTANCE_NOTICE",
                        "APPROVAL",
                        "REJECTION",
                        "FILING_RECEIPT",
                        "ADMISSION_NOTICE",
                        "NON_ADMISSION_NOTICE",
                        "MEMBER_CARD",
                        "REMOVAL_DECISION",
                        "COMMENDATION",
                        "CERTIFICATE");
    }

    @Test
    void takesTheKindFromTheBundledLetterWhereTheOfficesOwnCopySaysNothing() throws IOException {
        write("rejection.html", PAGE.formatted("<p>[[${number}]]</p>"));
        IssuableLetter own = templates().of("REJECTION");
        assertThat(own.title()).isEqualTo("甲");
        assertThat(own.suffix()).isEqualTo("不批");
        assertThat(own.required()).isEmpty();
    }

    @Test
    void takesSuffixAndKindsFromTheOfficesOwnLetters() throws IOException {
        write("rejection.html", DECLARED.formatted("REJECTION", "否"));
        write("visit-notice.html", DECLARED.formatted("VISIT_NOTICE", "访"));
        assertThat(templates().of("REJECTION").suffix()).isEqualTo("否");
        assertThat(templates().of("VISIT_NOTICE").title()).isEqualTo("乙");
    }

    @Test
    void refusesToStartWithTwoLettersOfOneKindOrOneThatBecameAnother() throws IOException {
        write("again.html", DECLARED.formatted("REJECTION", "否"));
        assertThatThrownBy(this::templates).hasMessageContainingAll("again.html", "rejection.html", "REJECTION");
        Files.delete(data.resolve("documents/again.html"));
        write("rejection.html", DECLARED.formatted("APPROVAL", ""));
        assertThatThrownBy(this::templates).hasMessageContainingAll("rejection.html", "REJECTION", "APPROVAL");
    }

    private void tryAll() {
        var fonts = new FontBook(new FontSettings(null, null, null, null, null));
        var press = new Press(new LetterWriter(fonts), new LetterPrinter(fonts));
        new TemplateTrial(templates(), new DocumentFiles(data), press).afterSingletonsInstantiated();
    }

    private LetterTemplates templates() {
        return new LetterTemplates(new DocumentFiles(data));
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(data.resolve("documents").resolve(name), source);
    }
}
