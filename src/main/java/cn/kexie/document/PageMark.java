package cn.kexie.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** What stands at the upper edge of every page, whatever the template, so that nobody takes it for the paper that was issued. */
enum PageMark {
    NONE(""),
    DEIDENTIFIED("已去标识化：本件略去了有关个人，原件由签发机关封存"),
    PREVIEW("预览：尚未制发，没有文号，不具有效力");

    private static final float SIZE = 9;
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float FROM_EDGE = 7 * MILLIMETRE;

    private final String text;

    PageMark(String text) {
        this.text = text;
    }

    static PageMark of(OfficialDocument document) {
        return document.deidentified() ? DEIDENTIFIED : NONE;
    }

    String text() {
        return text;
    }

    void on(PDDocument pdf, FontBook fonts) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        PDFont font =
                PDType0Font.load(pdf, new ByteArrayInputStream(fonts.faces().get("Song")), true);
        for (PDPage page : pdf.getPages()) {
            on(pdf, page, font);
        }
    }

    private void on(PDDocument pdf, PDPage page, PDFont font) throws IOException {
        var box = page.getMediaBox();
        float width = font.getStringWidth(text) / 1000 * SIZE;
        try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset((box.getWidth() - width) / 2, box.getHeight() - FROM_EDGE);
            content.showText(text);
            content.endText();
        }
    }
}
