package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.archive;
import static cn.kexie.attack.HostileFiles.docx;
import static cn.kexie.attack.HostileFiles.joined;
import static cn.kexie.attack.HostileFiles.pdf;
import static cn.kexie.attack.HostileFiles.pdfWithPacked;
import static cn.kexie.attack.HostileFiles.relationship;
import static cn.kexie.attack.HostileFiles.text;
import static cn.kexie.attack.HostileFiles.xlsx;
import static cn.kexie.attack.HostileFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contents that are refused whatever they are called and whatever type is declared for them. */
@IntegrationTest
@DisplayName("攻击：上传伪装、夹带、膨胀的文件")
class UploadAttackIT {

    private static final String SCRIPT = "<script>alert(document.cookie)</script>";
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1".concat("00".repeat(504)));
    private static final String NOT_ALLOWED = "TYPE_NOT_ALLOWED";
    private static final String DENIED = "TYPE_DENIED_BY_CONTENT";
    private static final String ACTIVE = "ACTIVE_CONTENT";
    private static final String COMPLEX = "FILE_TOO_COMPLEX";

    @LocalServerPort
    private int port;

    private Enterprise enterprise;

    @BeforeEach
    void anEnterprise() {
        enterprise = new Province(port).enterprise();
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                arguments("a page as PDF", "章程.pdf", text("<html>" + SCRIPT), NOT_ALLOWED),
                arguments("a page under its own name", "章程.html", text("<html>" + SCRIPT), NOT_ALLOWED),
                arguments("a page as text", "章程.txt", text("<html>" + SCRIPT), NOT_ALLOWED),
                arguments("plain text that is a script", "章程.pdf", text("alert(1)//"), NOT_ALLOWED),
                arguments("a drawing with a script", "图.svg", svg(), NOT_ALLOWED),
                arguments("a drawing as picture", "图.png", svg(), NOT_ALLOWED),
                arguments("GIF and JavaScript at once", "图.gif", text("GIF89a=1;alert(1)/*"), NOT_ALLOWED),
                arguments("GIF and JavaScript as PNG", "图.png", text("GIF89a=1;alert(1)/*"), NOT_ALLOWED),
                arguments("a program as PDF", "章程.pdf", text("MZ\0\0PE\0\0"), NOT_ALLOWED),
                arguments("a Linux program as picture", "图.jpg", text("\u007fELF\u0002\u0001\u0001"), NOT_ALLOWED),
                arguments("a shell script", "章程.pdf", text("#!/bin/sh\nid"), NOT_ALLOWED),
                arguments("PDF by name of a server page", "章程.jsp", SampleFiles.pdf(), DENIED),
                arguments("PDF under two endings", "章程.pdf.exe", SampleFiles.pdf(), DENIED),
                arguments("a page under two endings", "章程.html.pdf", text("<!doctype html>" + SCRIPT), NOT_ALLOWED),
                arguments("PDF without ending", "章程", SampleFiles.pdf(), DENIED),
                arguments("PDF with a stream of its own", "章程.pdf::$DATA", SampleFiles.pdf(), DENIED),
                arguments("PDF before a semicolon", "章程.jsp;.pdfx", SampleFiles.pdf(), DENIED),
                arguments("a picture as document", "章程.docx", SampleFiles.png(), DENIED),
                arguments("a sheet as document", "章程.docx", SampleFiles.xlsx(), DENIED),
                arguments("XML that reads files", "章程.pdf", text(xxe()), NOT_ALLOWED),
                arguments("XML as sheet", "名册.xlsx", text(xxe()), NOT_ALLOWED),
                arguments("rich text with an object", "章程.docx", text("{\\rtf1{\\object\\objemb}}"), NOT_ALLOWED),
                arguments(
                        "a page archive", "章程.docx", text("MIME-Version: 1.0\r\nContent-Type: text/html"), NOT_ALLOWED),
                arguments("a shortcut", "章程.pdf", joined(text("L\0\0\0"), new byte[80]), NOT_ALLOWED),
                arguments("the old Word format", "章程.doc", OLE, NOT_ALLOWED),
                arguments("an Office file under a password", "章程.docx", OLE, NOT_ALLOWED),
                arguments("another archive", "章程.docx", text("Rar!\u001a\u0007\u0000"), NOT_ALLOWED),
                arguments("PostScript", "章程.pdf", text("%!PS-Adobe-3.0\n(/etc/passwd) run"), NOT_ALLOWED));
    }

    static Stream<Arguments> twoAtOnce() {
        return Stream.of(
                arguments("page, then PDF", "a.pdf", joined(text("<html>" + SCRIPT), SampleFiles.pdf()), NOT_ALLOWED),
                arguments("text, then PDF", "a.pdf", joined(text("x=1;\n"), SampleFiles.pdf()), NOT_ALLOWED),
                arguments("picture, then archive", "a.jpg", joined(SampleFiles.jpeg(), archive()), "HIDDEN_ARCHIVE"),
                arguments("PNG, then archive", "a.png", joined(SampleFiles.png(), archive()), "HIDDEN_ARCHIVE"),
                arguments("PDF, then archive", "a.pdf", joined(SampleFiles.pdf(), archive()), "HIDDEN_ARCHIVE"),
                arguments("GIF, then archive", "a.docx", joined(text("GIF89a"), archive()), NOT_ALLOWED));
    }

    static Stream<Arguments> activePdfs() {
        String script = "3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj";
        return Stream.of(
                arguments("a script on opening", pdf("/OpenAction 3 0 R", script)),
                arguments("a script by name", pdf("/Names<</JavaScript 3 0 R>>", "3 0 obj<</Names[]>>endobj")),
                arguments("an escaped name", pdf("/OpenAction<</S/J#61va#53cript/JS(x)>>")),
                arguments("a packed object", pdfWithPacked("0<</S/JavaScript/JS(app.alert(1))>>")),
                arguments("a program to start", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>")),
                arguments(
                        "a file inside", pdf("", "3 0 obj<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream endobj")),
                arguments("a rendition that runs a script", pdf("/OpenAction<</S/Rendition/JS(app.alert(1))>>")),
                arguments("a film that runs", pdf("", "3 0 obj<</Subtype/RichMedia>>endobj")));
    }

    static Stream<Arguments> officeFiles() {
        String ole = new String("Ole10Native".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return Stream.of(
                arguments("macros in Word", "a.docx", docx("word/vbaProject.bin", "x"), "MACROS_NOT_ALLOWED"),
                arguments("macros elsewhere", "a.docx", docx("customXml/VBAPROJECT.BIN", "x"), "MACROS_NOT_ALLOWED"),
                arguments(
                        "macros of Excel 4", "a.xlsx", xlsx("xl/macrosheets/sheet1.xml", "<m/>"), "MACROS_NOT_ALLOWED"),
                arguments(
                        "the type for macros",
                        "a.docx",
                        docx("[Content_Types].xml", types("vnd.ms-word.document.macroEnabled.main+xml")),
                        "MACROS_NOT_ALLOWED"),
                arguments(
                        "a template from elsewhere",
                        "a.docx",
                        docx(
                                "word/_rels/settings.xml.rels",
                                relationship("attachedTemplate", "http://127.0.0.1:1/x.dotm")),
                        "EXTERNAL_LINKS"),
                arguments(
                        "an object from a share",
                        "a.docx",
                        docx("word/_rels/document.xml.rels", relationship("oleObject", "file://127.0.0.1/x")),
                        "EXTERNAL_LINKS"),
                arguments(
                        "a picture that tells who reads",
                        "a.docx",
                        docx("word/_rels/header1.xml.rels", relationship("image", "http://127.0.0.1:1/who.png")),
                        "EXTERNAL_LINKS"),
                arguments(
                        "a link to another program",
                        "a.xlsx",
                        xlsx(
                                "xl/externalLinks/externalLink1.xml",
                                "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>"),
                        "EXTERNAL_LINKS"),
                arguments(
                        "a field that starts a program", "a.docx", docx("word/document.xml", dde()), "EXTERNAL_LINKS"),
                arguments(
                        "the same in one piece",
                        "a.docx",
                        docx("word/footer1.xml", "<w:f xmlns:w='w'><w:fldSimple w:instr=' dde cmd x'/></w:f>"),
                        "EXTERNAL_LINKS"),
                arguments(
                        "a program packed inside",
                        "a.docx",
                        docx("word/embeddings/oleObject1.bin", ole.getBytes(StandardCharsets.ISO_8859_1)),
                        "EMBEDDED_OBJECTS"),
                arguments("a control", "a.docx", docx("word/activeX/activeX1.xml", "<ax/>"), "EMBEDDED_OBJECTS"),
                arguments("no document inside", "a.docx", zip(Map.of("a.txt", text("a"))), NOT_ALLOWED),
                arguments(
                        "an app for Java",
                        "a.docx",
                        zip(Map.of("META-INF/MANIFEST.MF", text("Main-Class: X"))),
                        NOT_ALLOWED),
                arguments("types that read files", "a.docx", docx("[Content_Types].xml", xxe()), "FILE_DAMAGED"),
                arguments("types that multiply", "a.docx", docx("[Content_Types].xml", laughs()), "FILE_DAMAGED"),
                arguments("a text that multiplies", "a.docx", docx("word/document.xml", laughs()), "FILE_DAMAGED"));
    }

    static Stream<Arguments> bombs() {
        byte[] inner = zip(Map.of("0", new byte[32 << 20]));
        return Stream.of(
                arguments("zeros", docx("word/media/a.bin", new byte[64 << 20]), COMPLEX),
                arguments("an archive in an archive", zip(Map.of("a.zip", inner, "b.zip", inner)), NOT_ALLOWED),
                arguments("one content listed many times", HostileFiles.overlapping(), COMPLEX),
                arguments("a part that understates itself", HostileFiles.understating(), "FILE_DAMAGED"),
                arguments("PDF objects that swell", HostileFiles.swellingPdf(), COMPLEX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"disguised", "twoAtOnce", "officeFiles"})
    void isRefusedByItsContent(String idea, String fileName, byte[] content, String code) {
        enterprise.upload(fileName, content).isProblem(415, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("activePdfs")
    void nothingInAPdfRuns(String idea, byte[] content) {
        enterprise.upload("章程.pdf", content).isProblem(415, ACTIVE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isNotUnpacked(String idea, byte[] content, String code) {
        String fileName = content[0] == '%' ? "章程.pdf" : "章程.docx";
        long start = System.nanoTime();
        var answer = enterprise.upload(fileName, content).expect(415);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.text("code")).isIn(code, COMPLEX);
    }

    /** What people do send, though it looks like one of the above. */
    @Test
    void whatIsHarmlessIsTaken() {
        enterprise.upload("章程.pdf", joined(text("\r\n"), SampleFiles.pdf())).expect(201);
        enterprise.upload("图.png", HostileFiles.pngWithScript()).expect(201);
        enterprise
                .upload(
                        "章程.docx",
                        docx("word/_rels/document.xml.rels", relationship("hyperlink", "https://example.org/")))
                .expect(201);
        enterprise
                .upload("章程.docx", docx("word/embeddings/oleObject1.bin", "Equation Native"))
                .expect(201);
        enterprise
                .upload("章程.docx", docx("word/document.xml", "<w:t xmlns:w='w'>DDE 协议的使用</w:t>"))
                .expect(201);
        enterprise
                .upload("章程.pdf", pdf("/Title(JavaScript)/AcroForm<</Fields[]>>"))
                .expect(201);
    }

    private static byte[] svg() {
        return text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">" + SCRIPT + "</svg>");
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/" + main + "\"/></Types>";
    }

    private static String xxe() {
        return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return "<!DOCTYPE a [" + entities + "]><a>&a11;</a>";
    }

    private static String dde() {
        return "<w:p xmlns:w='w'><w:fldChar/><w:instrText> DD</w:instrText><w:instrText>EAUTO c:\\\\cmd.exe \"/k\""
                + "</w:instrText><w:fldChar/></w:p>";
    }
}
