package cn.kexie.platform.letter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Which elements, attributes, styles and includes a letter of a release may have: what a paper needs to be read. */
final class LetterMarkup {

    /** Asked for the setting of text; no content may take its name. */
    static final String TYPESET = "typeset";

    static final String BLOCK = "th:block";

    private static final Set<String> IN_HEAD = Set.of("title", "meta", "style");
    private static final Set<String> ELEMENTS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "div",
            "span",
            "br",
            "hr",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "small",
            "sub",
            "sup",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            BLOCK);
    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "class", Pattern.compile("[A-Za-z][\\w -]{0,99}"),
            "lang", Pattern.compile("[A-Za-z-]{1,20}"),
            "colspan", Pattern.compile("[1-9]\\d?"),
            "rowspan", Pattern.compile("[1-9]\\d?"));
    private static final Set<String> ON_META = Set.of("name", "content");
    private static final Set<String> DECLARATIONS = Set.of("kind", "suffix", "required");

    private static final Pattern INCLUDE = Pattern.compile("#include file=\"([a-z0-9-]{1,40}\\.(?:css|html))\"");
    private static final Pattern STYLE_WITH_REACH = Pattern.compile(
            "\\\\|url|@import|@font-face|@namespace|expression|[<\\[\\]]"
                    + "|(?<![#0-9a-f])(?:\\d{4}|\\d+(?:\\.\\d+)?e[+\\d])",
            Pattern.CASE_INSENSITIVE);

    private LetterMarkup() {}

    /** Why this element must not stand in that one. */
    static Optional<String> element(String name, String parent) {
        boolean allowed = switch (parent) {
            case "" -> name.equals("html");
            case "html" -> name.equals("head") || name.equals("body");
            case "head" -> IN_HEAD.contains(name);
            case "title", "style", "meta", "br", "hr", "col" -> false;
            default -> ELEMENTS.contains(name);
        };
        return allowed
                ? Optional.empty()
                : Optional.of("此处不允许有 <%s>；文书由 <html>、<head>（<title>、<meta>、<style>）和 <body> 组成，正文可以用 %s"
                        .formatted(
                                name,
                                String.join("、", ELEMENTS.stream().sorted().toList())));
    }

    /** Why this element must not have this attribute, which none of the rules for filling knows. */
    static Optional<String> attribute(String element, String name, String value) {
        if (name.equals("style")) {
            return style(value);
        }
        if (element.equals("meta") && ON_META.contains(name)) {
            return name.equals("name") && !DECLARATIONS.contains(value)
                    ? Optional.of("<meta> 只用于写明 kind、suffix、required，现为 " + value)
                    : Optional.empty();
        }
        Pattern pattern = ATTRIBUTES.get(name);
        if (pattern == null) {
            return Optional.of("<%s> 上不允许有属性 %s；可以用 th:if、th:unless、th:each、th:text、class、style、lang、colspan、rowspan"
                    .formatted(element, name));
        }
        return pattern.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("属性 %s=\"%s\" 的值不正确".formatted(name, value));
    }

    /** Styles set what is there; they fetch nothing and build no mountains. */
    static Optional<String> style(String text) {
        var found = STYLE_WITH_REACH.matcher(text);
        return found.find()
                ? Optional.of("样式中不允许有“%s”：不能引用其他文件、字体和转义，数值不超过三位".formatted(found.group()))
                : Optional.empty();
    }

    /** Why this comment must not stand in an element. */
    static Optional<String> comment(String text, String parent) {
        var include = INCLUDE.matcher(text);
        if (!include.matches()) {
            return Optional.of("不允许有注释 <!--%s-->；注释只用于引入公用部分，例如 <!--#include file=\"closing.html\"-->".formatted(text));
        }
        String file = include.group(1);
        if (!isPart(file)) {
            return Optional.of("没有公用部分 " + file + "，请核对文件名");
        }
        boolean style = file.endsWith(".css");
        return style == parent.equals("style") && (style || !parent.equals("head"))
                ? Optional.empty()
                : Optional.of(style ? "公用样式 %s 只能引入到 <style> 中".formatted(file) : "公用部分 %s 只能引入到正文中".formatted(file));
    }

    /** Parts are the bundled files that are no letters themselves. */
    private static boolean isPart(String file) {
        try {
            String text = new ClassPathResource("documents/" + file)
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return !text.contains("<meta name=\"kind\"");
        } catch (java.io.IOException unknown) {
            return false;
        }
    }
}
