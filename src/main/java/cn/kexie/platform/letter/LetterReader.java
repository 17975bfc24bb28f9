package cn.kexie.platform.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Goes through a letter from top to bottom, says everything that is wrong and where, and notes what it is filled with. */
final class LetterReader extends DefaultHandler2 {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 40;
    private static final int DEEPEST_ROWS = 3;
    private static final int MOST_FAULTS = 50;

    private static final Pattern WHOLE = Pattern.compile("\\s*\\$\\{([^{}\\[\\]]*)}\\s*");
    private static final Pattern INLINE = Pattern.compile("\\[\\[\\s*\\$\\{([^{}\\[\\]]*)}\\s*]]");
    private static final Pattern ROWS = Pattern.compile(
            "\\s*([A-Za-z][A-Za-z0-9]*)\\s*(?:,\\s*([A-Za-z][A-Za-z0-9]*)\\s*)?:\\s*\\$\\{([^{}\\[\\]]*)}\\s*");
    private static final Pattern CHARACTER = Pattern.compile("&#[^;]{0,12};?");
    private static final Pattern PATH = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> declared = new HashMap<>();
    private final LetterNames names = new LetterNames();
    private final LetterExpression expressions = new LetterExpression(names, this::fault);
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String title;
    private Locator at;

    /** @param guarded whether it may be left out, with all that stands in it */
    private record Open(String element, boolean guarded, boolean rows) {}

    /** @return what is wrong, in the order of the lines */
    List<String> read(String letter) {
        if (letter.length() > LONGEST) {
            return List.of("文书过长，不得超过 %d 个字符".formatted(LONGEST));
        }
        if (letter.startsWith("<?")) {
            return List.of("请删去第一行的 <?xml … ?>，文件从 <html …> 开始");
        }
        Matcher character = CHARACTER.matcher(letter);
        if (character.find()) {
            return List.of("请直接写出文字，不要写成 " + character.group());
        }
        if (parses(letter)) {
            faults.addAll(head().faults());
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    LetterHead head() {
        return new LetterHead(declared.get("kind"), title, declared.get("suffix"));
    }

    LetterNames names() {
        return names;
    }

    /** Whether it could be read to its end. */
    private boolean parses(String letter) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            var parser = factory.newSAXParser();
            parser.setProperty(LEXICAL, this);
            parser.parse(new InputSource(new StringReader(letter)), this);
            return true;
        } catch (SAXParseException malformed) {
            faults.add("第 %d 行：不是有效的 XHTML，或者含有文档类型声明；每个元素都要结束，& 写成 &amp;，< 写成 &lt;（%s）"
                    .formatted(malformed.getLineNumber(), malformed.getMessage()));
        } catch (SAXException malformed) {
            faults.add("不是有效的 XHTML：" + malformed.getMessage());
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return false;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        at = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        flush();
        String parent = parent();
        LetterMarkup.element(name, parent).ifPresent(this::fault);
        if (open.size() >= DEEPEST) {
            throw new SAXException("元素嵌套过深，不得超过 %d 层".formatted(DEEPEST));
        }
        boolean guarded = !open.isEmpty() && open.peek().guarded;
        String rows = attributes.getValue("th:each");
        if (rows != null) {
            rows(rows, guarded);
        }
        // Thymeleaf repeats first, so that a condition is asked of every row.
        boolean conditional = condition(attributes, "th:if") | condition(attributes, "th:unless");
        guarded |= conditional || rows != null;
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(name, attributes.getQName(i), attributes.getValue(i), guarded);
        }
        if (name.equals("meta")) {
            declare(attributes);
        }
        open.push(new Open(name, guarded, rows != null));
    }

    private void attribute(String element, String name, String value, boolean guarded) {
        boolean inBody =
                open.size() > 1 && LetterMarkup.element(element, "body").isEmpty();
        switch (inBody ? name : element.equals("html") ? "on html" : "elsewhere " + name) {
            case "th:if", "th:unless", "th:each" -> {}
            case "th:text" -> whole(name, value, expression -> expressions.printed(expression, guarded));
            case "on html" -> root(name, value);
            default -> LetterMarkup.attribute(element, name, value).ifPresent(this::fault);
        }
    }

    private void root(String name, String value) {
        boolean known = switch (name) {
            case "xmlns" -> value.equals("http://www.w3.org/1999/xhtml");
            case "xmlns:th" -> value.equals("http://www.thymeleaf.org");
            default -> name.equals("lang");
        };
        if (!known) {
            fault("<html> 上只能有 xmlns、xmlns:th 和 lang，现为 %s=\"%s\"".formatted(name, value));
        }
    }

    private boolean condition(Attributes attributes, String name) {
        String condition = attributes.getValue(name);
        if (condition == null) {
            return false;
        }
        whole(name, condition, expressions::condition);
        return true;
    }

    private void whole(String name, String value, java.util.function.Consumer<String> use) {
        Matcher whole = WHOLE.matcher(value);
        if (whole.matches()) {
            use.accept(whole.group(1));
        } else {
            fault("%s 的值应整个写在一个 ${…} 里，现为 %s".formatted(name, value));
        }
    }

    private void rows(String value, boolean guarded) {
        Matcher rows = ROWS.matcher(value);
        if (!rows.matches()) {
            fault("th:each 应写成“行, 序号 : ${列表}”，现为 " + value);
            names.openTexts("", null);
            return;
        }
        String row = rows.group(1);
        String place = rows.group(2);
        if (isTaken(row) || isTaken(place) || row.equals(place)) {
            fault("th:each 中的名称 %s 已有其他用途，请换一个".formatted(isTaken(place) ? place : row));
        }
        expressions.rows(rows.group(3), row, row.equals(place) ? null : place, guarded);
        if (names.depth() > DEEPEST_ROWS) {
            fault("th:each 嵌套过深，不得超过 %d 层".formatted(DEEPEST_ROWS));
        }
    }

    private static boolean isTaken(String name) {
        return LetterMarkup.TYPESET.equals(name) || name != null && Letter.GIVEN.contains(name);
    }

    private void declare(Attributes attributes) {
        String name = Objects.toString(attributes.getValue("name"), "");
        String content = attributes.getValue("content");
        if (content == null || declared.put(name, content) != null) {
            fault("<meta name=\"%s\"> 应有 content，并且只写一次".formatted(name));
        } else if (name.equals("required") && !content.isBlank()) {
            for (String path : content.strip().split("\\s+")) {
                if (PATH.matcher(path).matches()) {
                    names.declareRequired(path);
                } else {
                    fault("required 中应写内容的名称，用空格隔开，现为 " + path);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        flush();
        if (open.pop().rows) {
            names.close();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** Text between two marks; a gap in it is wholly there. */
    private void flush() {
        String found = text.toString();
        text.setLength(0);
        if (found.isBlank()) {
            return;
        }
        switch (parent()) {
            case "title" -> title = title == null ? found.strip() : title + found;
            case "style" -> LetterMarkup.style(found).ifPresent(this::fault);
            case "html", "head", "meta" -> fault("此处不允许有文字：" + found.strip());
            default -> gaps(found);
        }
    }

    private void gaps(String found) {
        int from = 0;
        while ((from = next(found, from)) >= 0) {
            Matcher gap = INLINE.matcher(found).region(from, found.length());
            if (!gap.lookingAt()) {
                fault("内容应写成 [[${名称}]]，现为 "
                        + found.substring(from, Math.min(found.length(), from + 60))
                                .strip());
                return;
            }
            expressions.printed(gap.group(1), open.peek().guarded);
            from = gap.end();
        }
    }

    private static int next(String text, int from) {
        int escaped = text.indexOf("[[", from);
        int raw = text.indexOf("[(", from);
        return escaped < 0 ? raw : raw < 0 ? escaped : Math.min(escaped, raw);
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        flush();
        LetterMarkup.comment(new String(characters, start, length), parent()).ifPresent(this::fault);
    }

    @Override
    public void startCDATA() {
        flush();
        fault("不允许有 <![CDATA[");
    }

    @Override
    public void processingInstruction(String target, String data) {
        flush();
        fault("不允许有 <?%s".formatted(target));
    }

    private String parent() {
        return open.isEmpty() ? "" : open.peek().element;
    }

    private void fault(String message) {
        String line = "第 %d 行：%s".formatted(at.getLineNumber(), message);
        if (!faults.contains(line)) {
            faults.add(line);
        }
    }
}
