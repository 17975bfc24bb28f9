package cn.kexie.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on the pages of a paper, and where. Measures are millimetres from the upper left corner. */
final class PrintedPages {

    private static final double MILLIMETRE = 72 / 25.4;

    /** A character; {@code y} is its base line. */
    record Glyph(int page, String text, double x, double y, double width, double size) {

        double right() {
            return x + width;
        }

        /** Whether the bodies of both lie on one another by more than a third of the smaller. */
        boolean covers(Glyph other) {
            double across = Math.min(right(), other.right()) - Math.max(x, other.x);
            double down = Math.min(y, other.y) - Math.max(y - size * 0.8, other.y - other.size * 0.8);
            return across > Math.min(width, other.width) / 3 && down > Math.min(size, other.size) / 3;
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<double[]> sheets = new ArrayList<>();

    static PrintedPages of(byte[] pdf) {
        var pages = new PrintedPages();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPages()
                    .forEach(page -> pages.sheets.add(new double[] {
                        page.getMediaBox().getWidth() / MILLIMETRE,
                        page.getMediaBox().getHeight() / MILLIMETRE
                    }));
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    pages.add(getCurrentPageNo(), glyph);
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private void add(int page, TextPosition glyph) {
        if (!glyph.getUnicode().matches("[\\s\\p{Z}]*")) {
            glyphs.add(new Glyph(
                    page,
                    glyph.getUnicode(),
                    glyph.getXDirAdj() / MILLIMETRE,
                    glyph.getYDirAdj() / MILLIMETRE,
                    glyph.getWidthDirAdj() / MILLIMETRE,
                    glyph.getFontSizeInPt() / MILLIMETRE));
        }
    }

    int count() {
        return sheets.size();
    }

    boolean landscape() {
        return sheets.get(0)[0] > sheets.get(0)[1];
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** All text without blanks and without the numbers of pages. */
    String text() {
        var text = new StringBuilder();
        for (int page = 1; page <= count(); page++) {
            int number = page;
            var onPage = new StringBuilder();
            glyphs.stream().filter(glyph -> glyph.page() == number).forEach(glyph -> onPage.append(glyph.text()));
            text.append(onPage.toString().replace("—" + number + "—", ""));
        }
        return text.toString();
    }

    List<Glyph> outside(double left, double top, double right, double bottom) {
        return glyphs.stream()
                .filter(glyph -> glyph.x() < left
                        || glyph.right() > right
                        || glyph.y() > bottom
                        || glyph.y() - glyph.size() < top)
                .toList();
    }

    /** From left to right: whoever begins behind the end of a glyph is not on top of it, nor is anybody after him. */
    List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        List<Glyph> across = glyphs.stream()
                .filter(glyph -> glyph.width() > 0)
                .sorted(Comparator.comparingInt(Glyph::page).thenComparingDouble(Glyph::x))
                .toList();
        for (int i = 0; i < across.size() && overlaps.size() < 3; i++) {
            Glyph one = across.get(i);
            for (int k = i + 1; k < across.size(); k++) {
                Glyph other = across.get(k);
                if (one.page() != other.page() || one.right() < other.x()) {
                    break;
                }
                if (one.covers(other)) {
                    overlaps.add(one + " / " + other);
                    break;
                }
            }
        }
        return overlaps;
    }

    /** Whether the text stands on one line somewhere. */
    boolean hasOnOneLine(String text) {
        for (int i = 0; i < glyphs.size(); i++) {
            var line = new StringBuilder();
            for (int k = i; k < glyphs.size() && line.length() < text.length(); k++) {
                if (Math.abs(glyphs.get(k).y() - glyphs.get(i).y()) > 0.1) {
                    break;
                }
                line.append(glyphs.get(k).text());
            }
            if (line.toString().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
