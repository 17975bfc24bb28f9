package cn.kexie.document;

import cn.kexie.platform.letter.Letter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The letters in force since the start, by the kind each declares, and those of a release made ready.
 * {@code <!--#include file="…"-->} is replaced by the file named, once: what is included may not include.
 */
@Component
class LetterTemplates {

    private static final Pattern INCLUDE = Pattern.compile("<!--#include file=\"([A-Za-z0-9._-]+)\"-->");

    private final DocumentFiles files;
    private final Map<String, IssuableLetter> letters = new LinkedHashMap<>();

    LetterTemplates(DocumentFiles files) {
        this.files = files;
        files.pages().forEach(this::load);
    }

    /** The letter of the house for this kind. */
    IssuableLetter of(String kind) {
        var letter = letters.get(kind);
        if (letter == null) {
            throw new IllegalStateException("没有种类为 %s 的文书，请在 documents/ 中提供".formatted(kind));
        }
        return letter;
    }

    IssuableLetter of(Letter letter) {
        return new IssuableLetter(
                letter.kind(),
                letter.title(),
                letter.suffix(),
                letter.required(),
                LetterTemplate.of(letter.name(), whole(letter.text()), true));
    }

    Collection<IssuableLetter> all() {
        return letters.values();
    }

    /** A page that declares no kind is a part of letters. */
    private void load(String name) {
        var own = DeclaredLetter.of(files.read(name));
        var declared = files.isBundled(name) ? own.orElseAs(DeclaredLetter.of(files.bundled(name))) : own;
        if (declared.kind() == null) {
            return;
        }
        if (own.kind() != null && !own.kind().equals(declared.kind())) {
            throw broken(name, "种类应为 %s，现为 %s".formatted(declared.kind(), own.kind()));
        }
        if (declared.title() == null || declared.suffix() == null) {
            throw broken(name, "请写明 <title> 和 <meta name=\"suffix\" content=\"…\"/>（文号后缀，可以为空）");
        }
        var letter = new IssuableLetter(
                declared.kind(),
                declared.title(),
                declared.suffix(),
                own.required(),
                LetterTemplate.of(name, whole(files.read(name)), false));
        var other = letters.put(declared.kind(), letter);
        if (other != null) {
            throw broken(name, "与 %s 的种类相同（%s）".formatted(other.template().name(), declared.kind()));
        }
    }

    private IllegalStateException broken(String name, String reason) {
        return new IllegalStateException("文书模板 %s 有误，请改正或者删除该文件后重新启动：%s".formatted(files.place(name), reason));
    }

    private String whole(String text) {
        return INCLUDE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(files.read(found.group(1))));
    }
}
