package cn.kexie.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a paper and its template into a PDF, the same bytes every time; the last few are kept at hand. */
@Component
class Press {

    private static final int KEPT = 64;

    private final LetterWriter writer;
    private final LetterPrinter printer;
    private final Map<String, byte[]> recent = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    Press(LetterWriter writer, LetterPrinter printer) {
        this.writer = writer;
        this.printer = printer;
    }

    byte[] pdf(OfficialDocument document, LetterTemplate template) {
        var pdf = recent.get(key(document));
        if (pdf == null) {
            pdf = print(document, template);
            recent.put(key(document), pdf);
        }
        return pdf.clone();
    }

    /** A rendering without some people is another paper. */
    private static String key(OfficialDocument document) {
        return document.id() + document.deidentified() + document.content().hashCode();
    }

    byte[] print(OfficialDocument document, LetterTemplate template) {
        return print(document, writer.write(document, template), PageMark.of(document));
    }

    byte[] preview(OfficialDocument document, LetterTemplate template) {
        return print(document, writer.preview(document, template), PageMark.PREVIEW);
    }

    private byte[] print(OfficialDocument document, String xhtml, PageMark mark) {
        try {
            return printer.print(
                    xhtml, document.issuer().name(), document.issuedAt(), document.verificationCode(), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
