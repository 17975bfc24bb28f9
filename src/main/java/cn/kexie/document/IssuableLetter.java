package cn.kexie.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A letter that papers can be made of: bundled, of the office, or of a release.
 *
 * @param kind code of the kind of paper, as in the REST contract
 * @param title what people call the kind
 * @param suffix what follows the issuer's mark in the number
 * @param required paths of the values without which it must not be issued
 */
record IssuableLetter(String kind, String title, String suffix, Collection<String> required, LetterTemplate template) {

    List<String> missing(Map<String, Object> content) {
        return required.stream().filter(path -> !given(content, path)).toList();
    }

    /** A blank of a letter of a release is no value: nobody has looked at how it prints. */
    private boolean given(Map<String, Object> content, String path) {
        Object value = content;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value != null && !(template.released() && value instanceof String text && text.isBlank());
    }
}
