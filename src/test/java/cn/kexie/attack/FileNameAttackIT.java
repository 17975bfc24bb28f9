package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.text;
import static cn.kexie.attack.Multipart.END;
import static cn.kexie.attack.Multipart.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The name of a file is nothing but a text: no place on the disk, no line of a header, no direction of writing. */
@IntegrationTest
@DisplayName("攻击：文件名")
class FileNameAttackIT {

    @LocalServerPort
    private int port;

    @Value("${kexie.data-dir}")
    private String dataDirectory;

    private Enterprise enterprise;
    private Multipart multipart;

    @BeforeEach
    void anEnterprise() {
        enterprise = new Province(port).enterprise();
        multipart = new Multipart(port, enterprise);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("up the tree", "../../../../kexie-attack.pdf", "kexie-attack.pdf"),
                arguments("up the tree of Windows", "..\\\\..\\\\kexie-attack.pdf", "kexie-attack.pdf"),
                arguments("from the root", "/etc/cron.d/kexie-attack.pdf", "kexie-attack.pdf"),
                arguments("a drive", "C:\\\\Windows\\\\kexie-attack.pdf", "kexie-attack.pdf"),
                arguments("a share", "\\\\\\\\host\\\\share\\\\kexie-attack.pdf", "kexie-attack.pdf"),
                arguments("both slashes", "..\\\\/..//kexie-attack.pdf", "kexie-attack.pdf"),
                arguments("reversed writing", "章程\u202efdp.pdf", "章程fdp.pdf"),
                arguments("isolated writing", "\u2066章程\u2069.pdf", "章程.pdf"),
                arguments("invisible letters", "章\u200b程\ufeff.pdf", "章程.pdf"),
                arguments("only an ending", ".pdf", "pdf"),
                arguments("a page", "<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf"),
                arguments("another direction of data", "章程.pdf:evil.pdf", "章程.pdf_evil.pdf"),
                arguments("a dot at the end", "章程.pdf. .", "章程.pdf"),
                arguments("separate accents", "re\u0301sume\u0301.pdf", "résumé.pdf"),
                arguments("half a character", "章程\ud83d.pdf", "章程?.pdf"),
                arguments("line separators", "章\u2028程\u2029.pdf", "章程.pdf"),
                arguments("bell and escape", "章\u0007程\u001b[31m.pdf", "章程[31m.pdf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void onlyTheNameIsKept(String idea, String sent, String kept) {
        Answer answer = multipart.send(file("filename=\"" + sent + "\"", SampleFiles.pdf()), text(END));
        if (kept.equals("pdf")) {
            answer.isProblem(415, "TYPE_DENIED_BY_CONTENT");
        } else {
            assertThat(answer.expect(201).text("fileName")).isEqualTo(kept.replace('?', '_'));
        }
        assertThat(aboveTheStore())
                .isNotEmpty()
                .allSatisfy(directory ->
                        assertThat(directory.resolve("kexie-attack.pdf")).doesNotExist());
    }

    /** Where a name that climbs would arrive. */
    private List<Path> aboveTheStore() {
        Path store = Path.of(dataDirectory, "attachments").toAbsolutePath();
        return Stream.iterate(store, Objects::nonNull, Path::getParent).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", " ", "/", "\\\\"})
    void aNameOfNothingIsNoType(String name) {
        multipart
                .send(file("filename=\"" + name + "\"", SampleFiles.pdf()), text(END))
                .isProblem(415, "TYPE_DENIED_BY_CONTENT");
    }

    @Test
    void aVeryLongNameIsShortened() {
        String name = "长".repeat(1000) + ".pdf";
        Answer answer = multipart.send(file("filename=\"" + name + "\"", SampleFiles.pdf()), text(END));
        if (answer.status() == 201) {
            assertThat(answer.text("fileName")).hasSize(200).endsWith(".pdf");
        } else {
            assertThat(answer.status()).isIn(400, 413);
        }
        enterprise.upload("长".repeat(120) + ".pdf", SampleFiles.pdf()).expect(201);
    }

    @Test
    void aLineBreakInTheNameAddsNoHeader() {
        for (String breaking : List.of("a.pdf\r\nX-Injected: 1", "a.pdf\nX-Injected: 1", "a%0d%0aX-Injected: 1.pdf")) {
            Answer answer = multipart.send(file("filename=\"" + breaking + "\"", SampleFiles.pdf()), text(END));
            assertThat(answer.status()).as(answer::toString).isIn(201, 400, 415, 422);
            assertThat(answer.header("X-Injected")).isEmpty();
        }
    }

    /** Two names for one file: whoever checks the one and uses the other is deceived. */
    @Test
    void theNameThatIsCheckedIsTheOneThatIsKept() {
        Answer answer =
                multipart.send(file("filename=\"a.pdf\"; filename*=UTF-8''a.html", SampleFiles.pdf()), text(END));
        assertThat(answer.status()).as(answer::toString).isIn(201, 400, 415);
        if (answer.status() == 201) {
            assertThat(answer.text("fileName")).isEqualTo("a.pdf");
        }
    }

    @Test
    void anUndeclaredEncodingOfTheNameIsNotGuessed() {
        for (String name : List.of("filename*=UTF-7''+AC4ALg-/a.pdf", "filename=\"=?UTF-8?B?Li4vYS5odG1s?=\"")) {
            Answer answer = multipart.send(file(name, SampleFiles.pdf()), text(END));
            assertThat(answer.status()).as(answer::toString).isIn(400, 415, 422);
            assertThat(answer.toString()).doesNotContain("..");
        }
    }

    /** On the disk a file has no name but its digest. */
    @Test
    void noNameReachesTheDisk() throws Exception {
        enterprise.upload("find-me-on-disk.pdf", SampleFiles.pdf()).expect(201);
        try (Stream<Path> files = Files.walk(Path.of(dataDirectory, "attachments"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .contains("store-id")
                    .hasSizeGreaterThan(1)
                    .allMatch(name -> name.matches("store-id|[0-9a-f]{64}(\\.blind-[0-9]+)?\\.sealed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'b.pdf", "a;b=c.pdf", "a,b.pdf", "a%22b.pdf", "a$b.pdf", "CON.pdf", "章程\t.pdf"})
    void theNameIsOneValueOfOneHeaderWhenItComesBack(String name) {
        Answer stored = multipart.send(file("filename=\"" + name + "\"", SampleFiles.pdf()), text(END));
        ObjectNode application = enterprise.application("440106");
        ((ObjectNode) application.at("/materials/0")).put("attachmentId", stored.text("attachmentId"));
        String caseNo = enterprise.file(application).expect(201).text("caseNo");
        Answer back = enterprise.get("/api/v1/cases/%s/materials/%s".formatted(caseNo, stored.text("attachmentId")));
        assertThat(back.response().headers().allValues("Content-Disposition"))
                .singleElement()
                .asString()
                .matches("attachment; filename=\"[^\"]*\"; filename\\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+");
        assertThat(back.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.header("Content-Security-Policy")).contains("sandbox");
    }
}
