package cn.kexie.document;

import java.util.List;
import java.util.regex.Pattern;

/** What a bundled letter, or the office's own copy of it, says about itself; {@code null} where it says nothing. */
record DeclaredLetter(String kind, String title, String suffix, List<String> required) {

    private static final Pattern TITLE = Pattern.compile("<title[^<>]*>([^<>]+)</title>");

    static DeclaredLetter of(String text) {
        var required = declared(text, "required");
        return new DeclaredLetter(
                declared(text, "kind"),
                found(TITLE, text),
                declared(text, "suffix"),
                required == null || required.isBlank()
                        ? List.of()
                        : List.of(required.strip().split("\\s+")));
    }

    /** A copy made before letters said what they are is what it was copied from, whatever else it says. */
    DeclaredLetter orElseAs(DeclaredLetter bundled) {
        return new DeclaredLetter(
                bundled.kind,
                title == null ? bundled.title : title,
                suffix == null ? bundled.suffix : suffix,
                required);
    }

    private static String declared(String text, String name) {
        return found(Pattern.compile("<meta name=\"%s\" content=\"([^\"]*)\"".formatted(name)), text);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }
}
