package cn.kexie.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Papers as they would be issued: marked on every page, without number and code. */
@Component
public class PaperPreviews {

    private static final int DOTS_PER_INCH = 96;

    private final ThreadLocal<List<UnissuedPaper>> noted = new ThreadLocal<>();
    private final Press press;

    PaperPreviews(Press press) {
        this.press = press;
    }

    /** What is issued meanwhile, by this thread. Whoever asks undoes the work. */
    public List<UnissuedPaper> during(Runnable work) {
        List<UnissuedPaper> papers = new ArrayList<>();
        noted.set(papers);
        try {
            work.run();
        } finally {
            noted.remove();
        }
        return papers;
    }

    void note(OfficialDocument document, LetterTemplate template) {
        List<UnissuedPaper> papers = noted.get();
        if (papers != null) {
            papers.add(new UnissuedPaper(document, template));
        }
    }

    /** The pages as pictures (PNG): no browser opens a PDF inside the desk's frame. */
    public List<byte[]> pages(UnissuedPaper paper) {
        try (PDDocument pdf = Loader.loadPDF(press.preview(paper.document(), paper.template()))) {
            var renderer = new PDFRenderer(pdf);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                pages.add(png(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        return bytes.toByteArray();
    }
}
