package cn.kexie.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Prints XHTML as PDF with embedded fonts. The same input gives the same bytes: no clock, no random, no network. */
@Component
class LetterPrinter {

    private static final int NORMAL_WEIGHT = 400;
    /** Template names are no addresses; only {@code data:} pictures are read. */
    private static final String NO_BASE = null;

    /** A character is found in any face that has it, whichever a template names. */
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE);

    private final FontBook fonts;

    LetterPrinter(FontBook fonts) {
        XRLog.setLoggingEnabled(false);
        this.fonts = fonts;
    }

    /**
     * @param seed what the PDF's own id is derived from
     * @param mark what every page says at its upper edge
     * @throws IOException when the XHTML cannot be read
     */
    byte[] print(String xhtml, String author, OffsetDateTime issuedAt, String seed, PageMark mark) throws IOException {
        var builder = new PdfRendererBuilder();
        fonts.faces()
                .forEach((family, face) -> builder.useFont(
                        () -> new ByteArrayInputStream(face),
                        family,
                        NORMAL_WEIGHT,
                        FontStyle.NORMAL,
                        true,
                        EVERYWHERE));
        builder.useUnicodeLineBreaker((FSTextBreaker) new LineBreaks());
        forbidResources(builder);
        builder.withHtmlContent(xhtml, NO_BASE);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var pdf = renderer.createPDFKeepOpen()) {
                mark.on(pdf, fonts);
                return finished(pdf, author, issuedAt, seed);
            }
        }
    }

    private static void forbidResources(PdfRendererBuilder builder) {
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, type) -> address != null && address.startsWith("data:image/"), priority);
        }
    }

    private static byte[] finished(PDDocument pdf, String author, OffsetDateTime issuedAt, String seed)
            throws IOException {
        var time = GregorianCalendar.from(issuedAt.toZonedDateTime());
        var about = pdf.getDocumentInformation();
        about.setAuthor(author);
        about.setProducer("科协通");
        about.setCreationDate(time);
        about.setModificationDate(time);
        pdf.getDocumentCatalog().setLanguage("zh-CN");
        pdf.setDocumentId((long) seed.hashCode());
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
