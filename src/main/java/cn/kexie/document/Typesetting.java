package cn.kexie.document;

import java.util.ArrayList;
import java.util.List;

/** What a template may ask before it sets a text: its paragraphs, and the size at which it fits its place. */
public final class Typesetting {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** The face at hand may set a text a little wider than it was measured. */
    private static final double HAIR = 0.97;

    private static final double SMALLEST = 1;
    private static final double STEP = 0.97;
    private static final double LARGEST_HEAD = 48;
    /** A head on one line is not set smaller than this, half of what is usual, if two lines allow more. */
    private static final double SMALLEST_HEAD = 17;

    private static final int MOST_LINES_OF_HEAD = 8;
    private static final String NUMERALS = "一二三四五六七八九";
    private static final String ENDS = "。！？!?…";

    private final FontBook fonts;

    Typesetting(FontBook fonts) {
        this.fonts = fonts;
    }

    private static final double LEADING_OF_HEAD = 1.15;

    /** A head in balanced lines of one size; more than one line keep a distance. */
    public record Head(List<String> lines, double size) {

        public String style() {
            return "font-size:%.1fpt;line-height:%s".formatted(size, leading());
        }

        private double leading() {
            return lines.size() == 1 ? 1 : LEADING_OF_HEAD;
        }

        /** The largest size in points at which the text fits its place. */
        private static Head fitting(List<String> lines, double width, double height, FontBook fonts) {
            double widest = lines.stream().mapToDouble(fonts::width).max().orElse(1);
            double leading = new Head(lines, 0).leading();
            double size = Math.min(LARGEST_HEAD, Math.min(width / widest, height / lines.size() / leading));
            return new Head(lines, Math.floor(size * 10) / 10);
        }
    }

    /** What an office wrote, line by line without empty ones; the last ends a sentence. */
    public List<String> paragraphs(String text) {
        List<String> paragraphs = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(ArrayList::new, List::add, List::addAll);
        if (paragraphs.isEmpty()) {
            return List.of("");
        }
        int end = paragraphs.size() - 1;
        String last = paragraphs.get(end);
        if (ENDS.indexOf(last.charAt(last.length() - 1)) < 0) {
            paragraphs.set(end, last + "。");
        }
        return paragraphs;
    }

    /** 一, 十, 十二, 二十一 and so on up to 九十九, as items of a list are numbered. */
    public String ordinal(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : digit(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int digit) {
        return String.valueOf(NUMERALS.charAt(digit - 1));
    }

    /**
     * Point size at which the text fits, not larger than usual.
     *
     * @param width of the place in millimetres, as its height
     * @param leading distance of lines by size
     */
    public double size(String text, double width, double height, double largest, double leading) {
        double size = largest;
        while (size > SMALLEST
                && lines(text, width * POINTS_PER_MILLIMETRE * HAIR / size) * size * leading
                        > height * POINTS_PER_MILLIMETRE) {
            size *= STEP;
        }
        return Math.floor(size * 100) / 100;
    }

    /** Width in points of the text on one line of this size. */
    public double width(String text, double size) {
        return Math.ceil(fonts.width(text) * size / HAIR);
    }

    /** The name of the issuer in as few lines as let it be read. */
    public Head head(String name, double width, double height) {
        Head best = new Head(List.of(name), 0);
        for (int lines = 1; lines <= MOST_LINES_OF_HEAD && best.size() < SMALLEST_HEAD; lines++) {
            Head head = Head.fitting(
                    balanced(name, lines), width * POINTS_PER_MILLIMETRE * HAIR, height * POINTS_PER_MILLIMETRE, fonts);
            best = head.size() > best.size() ? head : best;
        }
        return best;
    }

    private List<String> balanced(String text, int count) {
        double share = fonts.width(text) / count;
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        double before = 0;
        for (String piece : pieces(text, share)) {
            if (lines.size() < count - 1 && fonts.width(line + piece) > share + fonts.width(piece) / 2) {
                before += fonts.width(line.toString());
                lines.add(line.toString());
                line.setLength(0);
                share = (fonts.width(text) - before) / (count - lines.size());
            }
            line.append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many lines of this width, by the size of the letters, the text fills. */
    private int lines(String text, double width) {
        int lines = 1;
        double filled = 0;
        for (String piece : pieces(text, width)) {
            double more = fonts.width(piece);
            if (filled + more > width) {
                lines++;
                filled = 0;
            }
            filled += more;
        }
        return lines;
    }

    /** A line ends between these parts; a part wider than a line ends anywhere. */
    private List<String> pieces(String text, double width) {
        List<String> pieces = new ArrayList<>();
        var breaks = new LineBreaks();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end >= 0; end = breaks.next()) {
            String piece = text.substring(start, end);
            if (fonts.width(piece) > width) {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            } else {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }
}
