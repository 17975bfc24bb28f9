package cn.kexie.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PDF：打不开的对象流不接收")
class PdfFileTest {

    private static final byte[] CALM = deflated("3 0 <</Type/Page>>");
    private static final byte[] SCRIPT = deflated("3 0 <</S/JavaScript/JS(x)>>");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                "/Type/ObjStm/N 1/First 4/Filter [ /FlateDecode ]",
                "/Type/ObjStm/N 1/First 4/Filter/Fl#61teDecode/DecodeParms null",
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 1>>",
                "/N 1/First 4/Filter/FlateDecode/X(obj stream endobj)",
                "/Type/XRef/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>"
            })
    void readsWhatIsPackedInTheUsualWay(String head) throws IOException {
        assertThatCode(() -> look(pdf(head, CALM))).doesNotThrowAnyException();
        assertThatThrownBy(() -> look(pdf(head.replace("Predictor 12/", "Predictor 1/"), SCRIPT)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ACTIVE_CONTENT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/N 1/First 4/Filter/LZWDecode",
                "/Type/ObjStm/N 1/First 4/Filter/Unheard",
                "/Type/ObjStm/N 1/First 4/Filter/Crypt",
                "/Type/ObjStm/N 1/First 4/Filter[/Crypt/FlateDecode]",
                "/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode /FlateDecode]",
                "/Type/ObjStm/N 1/First 4/F#69lter/ASCII85Decode",
                "/Type/ObjStm/N 1/First 4/Filter 7 0 R",
                "/Type/ObjStm/N 1/First 4/Filter[7 0 R]",
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Filter/LZWDecode",
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/X/XRef/DecodeParms<</Predictor 12>>",
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms 8 0 R",
                "/Type 9 0 R/N 1/First 4/Filter/LZWDecode",
                "/N 1/First 4/Filter/LZWDecode/X(1 0 obj)",
                "/N 1/First 4/Filter/LZWDecode %>> endobj\n",
                "/Type/XRef/W[1 2 1]/Filter/LZWDecode"
            })
    void refusesWhatItCannotRead(String head) {
        assertThatThrownBy(() -> look(pdf(head, SCRIPT)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("打印为 PDF");
    }

    @Test
    void refusesPackedObjectsThatCannotBeUnpacked() {
        assertThatThrownBy(() -> look(pdf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", new byte[] {1, 2, 3, 4, 5})))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无法核对");
    }

    @Test
    void refusesAnEncryptedFileWhoseObjectsArePacked() throws IOException {
        Path file = directory.resolve("encrypted.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("示例");
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThatThrownBy(() -> PdfFile.refuseActive(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void takesAnOutlineBesidePicturesAndTextAboutStreams() {
        String outline = "5 0 obj<</Type/Outlines/First 6 0 R/Last 6 0 R/Title(a stream)>>endobj\n"
                + "7 0 obj<</Subtype/Image/Filter/DCTDecode/Length 3>>stream\nabc\nendstream endobj\n";
        assertThatCode(() -> look(("%PDF-1.7\n" + outline).getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotThrowAnyException();
    }

    private void look(byte[] content) throws IOException {
        PdfFile.refuseActive(Files.write(directory.resolve("a.pdf"), content));
    }

    private static byte[] pdf(String head, byte[] stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n4 0 obj<<" + head + "/Length " + stream.length + ">>stream\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(stream);
        out.writeBytes("\r\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
