package cn.kexie.document;

import cn.kexie.platform.text.CanonicalText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Fills a template: document and template in, XHTML out, nothing else looked at. Whatever a row holds can be printed: texts
 * in their one form, and what cannot be shown as its code point.
 */
@Component
class LetterWriter {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Several blanks of any width print as one, so that they do not tear a line open. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]{2,}");

    private static final String NO_NUMBER = "（制发时编号）";
    private static final String NO_CODE = "预览";

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** For letters the house itself keeps. */
    private final TemplateEngine engine = new SpringTemplateEngine();
    /** For letters of a release: whatever they say reaches nothing but their content. */
    private final TemplateEngine confined = new TemplateEngine();

    private final FontBook fonts;

    LetterWriter(FontBook fonts) {
        this.fonts = fonts;
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new ContentExpressions());
        confined.setDialect(dialect);
        confined.setTemplateResolver(wholeText());
        engine.setTemplateResolver(wholeText());
    }

    private static ITemplateResolver wholeText() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(false);
        return resolver;
    }

    String write(OfficialDocument document, LetterTemplate template) {
        return write(values(document), template);
    }

    /** Without what only a paper has that was issued. */
    String preview(OfficialDocument document, LetterTemplate template) {
        var values = values(document);
        values.put("number", NO_NUMBER);
        values.put("verificationCode", NO_CODE);
        values.put("verifyPage", NO_CODE);
        values.put("qrCode", QrCode.picture(NO_CODE));
        return write(values, template);
    }

    private String write(Map<String, Object> values, LetterTemplate template) {
        var engine = template.released() ? confined : this.engine;
        return fonts.readable(engine.process(template.source(), new Context(Locale.CHINA, values)));
    }

    private Map<String, Object> values(OfficialDocument document) {
        var values = new LinkedHashMap<String, Object>();
        document.content().forEach((name, value) -> values.put(name, readable(value)));
        values.put("caseNo", printed(document.caseNo()));
        values.put("kind", document.kindText());
        values.put("number", printed(document.number().toString()));
        values.put("issuer", printed(document.issuer().name()));
        values.put("subject", printed(document.subject()));
        values.put("issuedOn", CHINESE_DATE.format(document.issuedAt()));
        values.put("verificationCode", VerificationCode.grouped(document.verificationCode()));
        values.put("verifyPage", document.verifyUrl());
        values.put("qrCode", QrCode.picture(document.verifyUrl()));
        values.put("typeset", new Typesetting(fonts));
        return values;
    }

    private Object readable(Object value) {
        if (value instanceof Map<?, ?> map) {
            var readable = new LinkedHashMap<Object, Object>();
            map.forEach((name, part) -> readable.put(name, readable(part)));
            return readable;
        }
        if (value instanceof List<?> list) {
            var readable = new ArrayList<>();
            list.forEach(part -> readable.add(readable(part)));
            return readable;
        }
        return value instanceof String text ? dateOrText(text) : value;
    }

    private String dateOrText(String text) {
        if (ISO_DATE.matcher(text).matches()) {
            try {
                return CHINESE_DATE.format(LocalDate.parse(text));
            } catch (DateTimeParseException noSuchDay) {
                return printed(text);
            }
        }
        return printed(text);
    }

    private String printed(String text) {
        return BLANKS.matcher(fonts.readable(CanonicalText.of(text))).replaceAll(" ");
    }
}
