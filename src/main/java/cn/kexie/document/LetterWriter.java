package cn.kexie.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Fills a template: document and template in, XHTML out, nothing else looked at. */
@Component
class LetterWriter {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    /** Width of the text block of GB/T 9704-2012, 156 mm in points, less a hair. */
    private static final double TEXT_WIDTH = 438;

    private static final double LARGEST_HEAD = 48;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterWriter() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(false);
        engine.setTemplateResolver(resolver);
    }

    String write(OfficialDocument document, LetterTemplate template) {
        return engine.process(template.source(), new Context(Locale.CHINA, values(document)));
    }

    private static Map<String, Object> values(OfficialDocument document) {
        var values = new LinkedHashMap<String, Object>();
        document.content().forEach((name, value) -> values.put(name, readable(value)));
        values.put("caseNo", document.caseNo());
        values.put("kind", document.kind().text());
        values.put("number", document.number().toString());
        values.put("issuer", document.issuer().name());
        values.put("subject", document.subject());
        values.put("issuedOn", CHINESE_DATE.format(document.issuedAt()));
        values.put("verificationCode", VerificationCode.grouped(document.verificationCode()));
        values.put("verifyPage", document.verifyUrl());
        values.put("qrCode", QrCode.picture(document.verifyUrl()));
        values.put("fileHeadSize", headSize(document.issuer().name().length() + "文件".length()));
        values.put("letterHeadSize", headSize(document.issuer().name().length()));
        return values;
    }

    /** Point size at which a head of so many characters fills the line and is not larger than usual. */
    private static String headSize(int characters) {
        return "%.1fpt".formatted(Math.min(LARGEST_HEAD, TEXT_WIDTH / characters));
    }

    private static Object readable(Object value) {
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
        return value instanceof String text && ISO_DATE.matcher(text).matches()
                ? CHINESE_DATE.format(LocalDate.parse(text))
                : value;
    }
}
