package cn.kexie.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The faces letters are set in, by the family name templates use. The start reads and probes them: a face that cannot be
 * embedded or lacks everyday characters is refused then, not found out in a letter.
 */
@Component
class FontBook {

    private static final String PROBE = "关于同意成立科学技术协会的批复〔2026〕12号，。：；、《》“”（）—0123456789";

    private final Map<String, byte[]> faces = new LinkedHashMap<>();
    private final Map<String, Face> metrics = new LinkedHashMap<>();

    FontBook(FontSettings settings) {
        bundled("Song", "kexie-song.ttf");
        own("FangSong", settings.fangSong());
        own("Hei", settings.hei());
        replaceable("TitleSong", settings.titleSong(), "kexie-title-song.ttf");
        replaceable("Kai", settings.kai(), "kexie-kai.ttf");
        Optional.ofNullable(settings.extra()).ifPresent(path -> add("Extra", path.toString(), bytes(path), ""));
    }

    Map<String, byte[]> faces() {
        return faces;
    }

    /** Characters of a text that no face has, or that no paper may hold. */
    Set<String> missing(String text) {
        return text.codePoints()
                .filter(character -> !printable(character))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The text as it is printed: every character no face has, and every one that XML forbids, as its code point
     * 〔U+20BB7〕, never an empty box and never a failure; blanks no face has as plain ones.
     */
    String readable(String text) {
        if (text.codePoints().allMatch(this::printable)) {
            return text;
        }
        var readable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (printable(character)) {
                readable.appendCodePoint(character);
            } else if (Character.isSpaceChar(character)) {
                readable.append(' ');
            } else {
                readable.append("〔U+%X〕".formatted(character));
            }
        });
        return readable.toString();
    }

    /** How wide the text is in the widest of the faces that have its characters, by its size. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        return metrics.values().stream()
                .mapToDouble(face -> face.width(character))
                .max()
                .orElse(0);
    }

    private boolean printable(int character) {
        return character < ' '
                ? character == '\t' || character == '\n' || character == '\r'
                : metrics.values().stream().anyMatch(face -> face.has(character));
    }

    private void replaceable(String family, Path path, String bundled) {
        if (path == null) {
            bundled(family, bundled);
        } else {
            own(family, path);
        }
    }

    private void bundled(String family, String name) {
        try (var in = new ClassPathResource("fonts/" + name).getInputStream()) {
            add(family, name, in.readAllBytes(), PROBE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void own(String family, Path path) {
        if (path != null) {
            add(family, path.toString(), bytes(path), PROBE);
        }
    }

    private void add(String family, String name, byte[] bytes, String probe) {
        var face = Face.of(name, bytes);
        var missing = probe.codePoints()
                .filter(character -> !face.has(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("字体 " + name + " 缺少公文常用字“" + missing + "”，请换用完整的中文字体");
        }
        faces.put(family, bytes);
        metrics.put(family, face);
    }

    /** What a face has, and how wide. */
    private record Face(CmapLookup characters, HorizontalMetricsTable widths, double unitsPerEm) {

        static Face of(String name, byte[] bytes) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return new Face(font.getUnicodeCmapLookup(), font.getHorizontalMetrics(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new IllegalStateException("字体 " + name + " 不是可嵌入的 TrueType 字体（.ttf），请换用 TrueType 版本", e);
            }
        }

        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }

        double width(int character) {
            return has(character) ? widths.getAdvanceWidth(characters.getGlyphId(character)) / unitsPerEm : 0;
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取字体文件 " + path + "，请检查 kexie.fonts 的设置", e);
        }
    }
}
