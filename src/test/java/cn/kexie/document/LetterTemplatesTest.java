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

    @TempDir
    private Path data;

    @BeforeEach
    void makeOverrideDirectory() throws IOException {
        Files.createDirectories(data.resolve("documents"));
    }

    @Test
    void prefersTheOfficesOwnTemplateAndFreezesWhatItIncludes() throws IOException {
        write("approval.html", PAGE.formatted("<!--#include file=\"closing.html\"-->"));
        var bundledClosing = templates().of(DocumentKind.APPROVAL);
        write("closing.html", "<p>[[${issuedOn}]]</p>");
        var ownClosing = templates().of(DocumentKind.APPROVAL);
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
    void startsWithTheBundledTemplates() {
        tryAll();
    }

    @Test
    void hasATemplateForEveryKind() {
        assertThat(templates().all()).containsOnlyKeys(DocumentKind.values());
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
