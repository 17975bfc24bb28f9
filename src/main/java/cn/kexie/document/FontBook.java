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
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The faces letters are set in, by the family name templates use. Read and probed at the start: a face that cannot be
 * embedded or lacks everyday characters is refused then, not found out in a letter.
 */
@Component
class FontBook {

    private static final String PROBE = "关于同意成立科学技术协会的批复〔2026〕12号，。：；、《》“”（）—0123456789";

    private final Map<String, byte[]> faces = new LinkedHashMap<>();
    private final Map<String, CmapLookup> coverage = new LinkedHashMap<>();

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

    /** Characters of a text that no face has; they would be printed as nothing. */
    Set<String> missing(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !covered(character))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text with every character no face has as its code point, 〔U+20BB7〕: never an empty box. */
    String readable(String text) {
        var missing = missing(text);
        return missing.stream()
                .reduce(
                        text,
                        (readable, character) ->
                                readable.replace(character, "〔U+%X〕".formatted(character.codePointAt(0))));
    }

    private boolean covered(int character) {
        return coverage.values().stream().anyMatch(face -> face.getGlyphId(character) != 0);
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

    private void add(String family, String name, byte[] face, String probe) {
        var characters = characters(name, face);
        var missing = probe.codePoints()
                .filter(character -> characters.getGlyphId(character) == 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("字体 " + name + " 缺少公文常用字“" + missing + "”，请换用完整的中文字体");
        }
        faces.put(family, face);
        coverage.put(family, characters);
    }

    private static CmapLookup characters(String name, byte[] face) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException("字体 " + name + " 不是可嵌入的 TrueType 字体（.ttf），请换用 TrueType 版本", e);
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
