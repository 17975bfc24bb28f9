package cn.kexie.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** 去标识化件的标记: at the upper edge of every page, whatever the template, so that nobody takes it for what was issued. */
final class RenderingMark {

    static final String TEXT = "已去标识化：本件略去了有关个人，原件由签发机关封存";

    private static final float SIZE = 9;
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float FROM_EDGE = 7 * MILLIMETRE;

    private RenderingMark() {}

    static void on(PDDocument pdf, FontBook fonts) throws IOException {
        PDFont font =
                PDType0Font.load(pdf, new ByteArrayInputStream(fonts.faces().get("Song")), true);
        for (PDPage page : pdf.getPages()) {
            on(pdf, page, font);
        }
    }

    private static void on(PDDocument pdf, PDPage page, PDFont font) throws IOException {
        var box = page.getMediaBox();
        float width = font.getStringWidth(TEXT) / 1000 * SIZE;
        try (var text = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            text.beginText();
            text.setFont(font, SIZE);
            text.newLineAtOffset((box.getWidth() - width) / 2, box.getHeight() - FROM_EDGE);
            text.showText(TEXT);
            text.endText();
        }
    }
}
