package cn.kexie.attachment.blind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

@DisplayName("盲评副本：内容不变，不透露是谁")
class BlindCopiesTest {

    static final String PERSON = "Zhang Jimi";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path directory;

    @Test
    void aDocumentKeepsItsTextAndNobodysName() throws IOException {
        Copy copy = copied(document(), WORD);

        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(copy.content));
                XWPFWordExtractor text = new XWPFWordExtractor(opened)) {
            assertThat(text.getText()).contains("快换夹具的结构", "增补的一句", "批注的话");
            assertThat(opened.getAllPictures()).hasSize(1);
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    opened.getAllPictures().get(0).getData()))
                            .getWidth())
                    .isEqualTo(40);
            assertThat(opened.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
        }
        assertThat(everything(copy.content)).doesNotContain("Zhang", "Jimi", "示例机密制造", "ZJ");
        assertThat(copy.examination.properties())
                .contains(
                        new FileProperty("作者", PERSON),
                        new FileProperty("单位", "示例机密制造公司"),
                        new FileProperty("批注或修订者", PERSON),
                        new FileProperty("设备", "Zhang Jimi's camera"));
    }

    @Test
    void aWorkbookKeepsItsNumbersAndNobodysName() throws IOException {
        Copy copy = copied(workbook(), EXCEL);

        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(copy.content))) {
            XSSFSheet sheet = opened.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getNumericCellValue()).isEqualTo(42.5);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("效益 <万元> & 其他\n第二行");
            assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
                    .endsWith("核对过");
        }
        assertThat(everything(copy.content)).doesNotContain("Zhang", "示例机密制造");
        assertThat(copy.examination.properties())
                .contains(new FileProperty("作者", PERSON), new FileProperty("批注或修订者", PERSON));
    }

    @Test
    void aPdfKeepsItsTextAndNobodysName() throws IOException {
        Copy copy = copied(pdf(null), "application/pdf");

        try (PDDocument opened = Loader.loadPDF(copy.content)) {
            assertThat(new PDFTextStripper().getText(opened)).contains("Quick fixture");
            assertThat(opened.getDocumentInformation().getAuthor()).isNull();
            assertThat(opened.getDocumentCatalog().getMetadata()).isNull();
            assertThat(opened.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.getContents()).isEqualTo("looked at"));
            assertThat(opened.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        assertThat(text(copy.content)).doesNotContain("Zhang");
        assertThat(copy.examination.properties())
                .contains(
                        new FileProperty("作者", PERSON),
                        new FileProperty("批注或修订者", PERSON),
                        new FileProperty("设备", "Zhang Jimi's camera"));
    }

    @Test
    void aPdfProtectedAgainstChangesIsCopied() throws IOException {
        Copy copy = copied(pdf(""), "application/pdf");

        try (PDDocument opened = Loader.loadPDF(copy.content)) {
            assertThat(opened.isEncrypted()).isFalse();
            assertThat(new PDFTextStripper().getText(opened)).contains("Quick fixture");
        }
    }

    @Test
    void picturesKeepWhatIsSeenAndWhichSideIsUp() throws IOException {
        Copy jpeg = copied(photograph(), "image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg.content)).getHeight())
                .isEqualTo(30);
        assertThat(text(jpeg.content)).doesNotContain("Zhang").contains("Exif");
        assertThat(jpeg.content[31]).isEqualTo((byte) 6);

        Copy png = copied(png(), "image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.content)).getWidth())
                .isEqualTo(40);
        assertThat(text(png.content)).doesNotContain("Zhang");
        assertThat(png.examination.properties().toString()).contains(PERSON);
    }

    @Test
    void whatCannotBeCleanedIsSaidToBeSo() throws IOException {
        assertThat(copied(pdf("geheim"), "application/pdf").examination.obstacle())
                .contains("密码");
        assertThat(copied("%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8), "application/pdf")
                        .examination
                        .obstacle())
                .contains("损坏");
        assertThat(copied(new byte[] {1, 2, 3}, "image/jpeg").examination.obstacle())
                .contains("损坏");
        assertThat(copied(new byte[] {1, 2, 3}, WORD).examination.obstacle()).contains("损坏");
        assertThat(copied(new byte[] {1, 2, 3}, "image/tiff").examination.obstacle())
                .contains("格式");
    }

    private Copy copied(byte[] original, String mediaType) throws IOException {
        Path file = Files.write(directory.resolve("original"), original);
        ByteArrayOutputStream derived = new ByteArrayOutputStream();
        BlindCopies.derive(file, mediaType, derived);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(derived.toByteArray()));
        var examination = new ObjectMapper().readValue(in.readNBytes(in.readInt()), BlindCopies.Examination.class);
        byte[] content = in.readAllBytes();
        assertThat((long) content.length).isEqualTo(examination.size());
        assertThat(directory.toFile().list()).containsExactly("original");
        return new Copy(examination, content);
    }

    private static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator(PERSON);
            document.getProperties().getCoreProperties().setLastModifiedByUser("Jimi Z");
            document.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("示例机密制造公司");
            document.getProperties().getCustomProperties().addProperty("部门", "示例机密制造一部");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("快换夹具的结构");
            CTRunTrackChange change = paragraph.getCTP().addNewIns();
            change.setAuthor(PERSON);
            change.setDate(Calendar.getInstance());
            change.addNewR().addNewT().setStringValue("增补的一句");
            var comments = document.createComments();
            var comment = comments.createComment(java.math.BigInteger.ONE);
            comment.setAuthor(PERSON);
            comment.setInitials("ZJ");
            comment.createParagraph().createRun().setText("批注的话");
            paragraph.getCTP().addNewCommentRangeStart().setId(java.math.BigInteger.ONE);
            paragraph.createRun().getCTR().addNewCommentReference().setId(java.math.BigInteger.ONE);
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(photograph()),
                            PictureType.JPEG,
                            "C:\\Users\\Zhang\\photo.jpg",
                            Units.toEMU(40),
                            Units.toEMU(30));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator(PERSON);
            workbook.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("示例机密制造公司");
            XSSFSheet sheet = workbook.createSheet("数据");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(42.5);
            row.createCell(1).setCellValue("效益 <万元> & 其他\n第二行");
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setAuthor(PERSON);
            comment.setString(new XSSFRichTextString(PERSON + ":\n核对过"));
            row.getCell(0).setCellComment(comment);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 600);
                content.showText("Quick fixture");
                content.endText();
                content.drawImage(PDImageXObject.createFromByteArray(document, photograph(), "photo"), 0, 0);
            }
            PDAnnotationText remark = new PDAnnotationText();
            remark.setTitlePopup(PERSON);
            remark.setContents("looked at");
            page.getAnnotations().add(remark);
            page.setAnnotations(java.util.List.of(remark));
            PDDocumentInformation information = new PDDocumentInformation();
            information.setAuthor(PERSON);
            document.setDocumentInformation(information);
            String xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator xmlns:dc='dc'>" + PERSON
                    + "</dc:creator></x:xmpmeta>";
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Some programs pack a picture once more. */
    @Test
    void aPictureInAPdfPackedTwiceKeepsNothingOfTheCamera() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            COSArray filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream flate = new DeflaterOutputStream(packed)) {
                flate.write(photograph());
            }
            PDImageXObject picture = new PDImageXObject(
                    document, new ByteArrayInputStream(packed.toByteArray()), filters, 8, 8, 8, PDDeviceRGB.INSTANCE);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0);
            }
            document.save(out);
        }

        Copy copy = copied(out.toByteArray(), "application/pdf");

        try (PDDocument opened = Loader.loadPDF(copy.content)) {
            var resources = opened.getPage(0).getResources();
            var picture =
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            try (InputStream jpeg = picture.getStream().createInputStream(List.of("DCTDecode"))) {
                assertThat(text(jpeg.readAllBytes())).doesNotContain("Zhang").contains("JFIF");
            }
        }
        assertThat(copy.examination.properties()).contains(new FileProperty("设备", "Zhang Jimi's camera"));
    }

    @Test
    void aJpeg2000PictureInAPdfKeepsNothingButThePicture() throws IOException {
        byte[] codestream = codestream();
        byte[] boxes = joined(
                box("jP  ", new byte[] {13, 10, (byte) 0x87, 10}),
                box("ftyp", bytes("jp2 ")),
                box("jp2h", joined(box("ihdr", new byte[14]), box("xml ", bytes("<a>" + PERSON + "</a>")))),
                box("xml ", bytes("<x xmlns:dc='d'><dc:creator>" + PERSON + "</dc:creator></x>")),
                box("jp2c", codestream),
                box("uuid", joined(new byte[16], bytes("owner " + PERSON))));
        for (byte[] picture : List.of(boxes, joined(codestream, bytes("behind the end: " + PERSON)))) {
            Copy copy = copied(pdfWith(picture, COSName.JPX_DECODE), "application/pdf");
            try (PDDocument opened = Loader.loadPDF(copy.content)) {
                var resources = opened.getPage(0).getResources();
                var shown = resources.getXObject(
                        resources.getXObjectNames().iterator().next());
                try (InputStream raw = shown.getStream().getCOSObject().createRawInputStream()) {
                    byte[] kept = raw.readAllBytes();
                    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                            .contains("tile data")
                            .doesNotContain(new String(bytes(PERSON), StandardCharsets.ISO_8859_1))
                            .doesNotContain("Zhang's encoder", "behind the end", "owner");
                }
            }
        }
        assertThat(copied(pdfWith(boxes, COSName.JPX_DECODE), "application/pdf")
                        .examination
                        .properties())
                .extracting(FileProperty::value)
                .contains(PERSON);
    }

    @Test
    void aDamagedJpeg2000PictureIsNotCopied() throws IOException {
        byte[] codestream = codestream();
        for (byte[] picture : List.of(
                Arrays.copyOf(codestream, codestream.length - 4),
                bytes("no picture at all"),
                box("jp2c", Arrays.copyOf(codestream, 20)),
                new byte[0])) {
            assertThat(copied(pdfWith(picture, COSName.JPX_DECODE), "application/pdf")
                            .examination
                            .obstacle())
                    .contains("PDF 中的 JPEG 2000 图片有损坏，请改用 jpg 或 png 图片后重新导出");
        }
    }

    /** Of one tile, with comments in both of its headers. */
    private static byte[] codestream() {
        byte[] size = {(byte) 0xFF, 0x51, 0, 4, 0, 0};
        byte[] comment = bytes("Zhang's encoder");
        byte[] remark = joined(new byte[] {(byte) 0xFF, 0x64, 0, (byte) (comment.length + 4), 0, 1}, comment);
        byte[] data = joined(new byte[] {(byte) 0xFF, (byte) 0x93}, bytes("tile data"));
        byte length = (byte) (12 + remark.length + data.length);
        byte[] tile = {(byte) 0xFF, (byte) 0x90, 0, 10, 0, 0, 0, 0, 0, length, 0, 1};
        return joined(
                new byte[] {(byte) 0xFF, 0x4F}, size, remark, tile, remark, data, new byte[] {(byte) 0xFF, (byte) 0xD9
                });
    }

    private static byte[] box(String name, byte[] content) {
        return joined(java.nio.ByteBuffer.allocate(4).putInt(content.length + 8).array(), bytes(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] pdfWith(byte[] picture, COSName filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = new PDImageXObject(
                    document, new ByteArrayInputStream(picture), filter, 8, 8, 8, PDDeviceRGB.INSTANCE);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    /** Taken with the camera turned, which says whose it is. */
    static byte[] photograph() throws IOException {
        byte[] plain = image("jpg");
        String camera = "Zhang Jimi's camera\0";
        java.nio.ByteBuffer exif = java.nio.ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + camera.length());
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0110)
                .putShort((short) 2)
                .putInt(camera.length())
                .putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(camera.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((exif.capacity() + 2) >> 8);
        out.write(exif.capacity() + 2);
        out.writeBytes(exif.array());
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(("second picture of " + PERSON).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static byte[] png() throws IOException {
        byte[] plain = image("png");
        byte[] text = ("Author\0" + PERSON).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(text.length).array());
        out.writeBytes("tEXt".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(text);
        out.writeBytes(new byte[4]);
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** All parts, unpacked, with their names. */
    private static String everything(byte[] zipped) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n');
                all.append(utf8(zip)).append('\n');
            }
        }
        return all.toString();
    }

    private static String utf8(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private record Copy(BlindCopies.Examination examination, byte[] content) {}
}
