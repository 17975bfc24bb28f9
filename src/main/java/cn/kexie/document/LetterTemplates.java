package cn.kexie.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The templates in force since the start. {@code <!--#include file="…"-->} is replaced by the file named, once: what
 * is included must not include.
 */
@Component
class LetterTemplates {

    private static final Pattern INCLUDE = Pattern.compile("<!--#include file=\"([A-Za-z0-9._-]+)\"-->");

    private final DocumentFiles files;
    private final Map<DocumentKind, LetterTemplate> templates = new EnumMap<>(DocumentKind.class);

    LetterTemplates(DocumentFiles files) {
        this.files = files;
        for (var kind : DocumentKind.values()) {
            if (files.exists(kind.templateName())) {
                templates.put(kind, load(kind.templateName()));
            }
        }
    }

    LetterTemplate of(DocumentKind kind) {
        var template = templates.get(kind);
        if (template == null) {
            throw new IllegalStateException("还没有" + kind.text() + "的模板，请提供 documents/" + kind.templateName());
        }
        return template;
    }

    Map<DocumentKind, LetterTemplate> all() {
        return Map.copyOf(templates);
    }

    private LetterTemplate load(String name) {
        var source = INCLUDE.matcher(files.read(name))
                .replaceAll(found -> Matcher.quoteReplacement(files.read(found.group(1))));
        return LetterTemplate.of(name, source);
    }
}
