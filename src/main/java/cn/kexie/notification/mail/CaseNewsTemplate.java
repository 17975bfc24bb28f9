package cn.kexie.notification.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The words of a mail: the office's own {@code <data-dir>/mails/case-news.txt} before the bundled one. The head says the
 * subject, and of which events no mail is written; a template that cannot be printed stops the start.
 */
@Component
class CaseNewsTemplate {

    private static final String NAME = "mails/case-news.txt";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SUBJECT = "subject:";
    private static final String SILENT = "silent:";

    private final TemplateEngine engine = new SpringTemplateEngine();
    private final String subject;
    private final Set<String> silent;
    private final String text;

    CaseNewsTemplate(@Value("${kexie.data-dir:./data}") Path dataDirectory) {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        engine.setTemplateResolver(resolver);
        Path own = dataDirectory.resolve(NAME);
        String whole = read(own);
        int end = whole.indexOf("\n\n");
        List<String> head = whole.substring(0, Math.max(0, end)).lines().toList();
        subject = line(head, SUBJECT);
        silent = Arrays.stream(line(head, SILENT).split("[,\\s]+")).collect(Collectors.toSet());
        text = whole.substring(end + 1).strip() + "\n";
        if (end < 0 || subject.isEmpty()) {
            throw broken(own, "第一行应为 subject: 和主题，空一行之后是正文", null);
        }
        try {
            write(TRIAL);
        } catch (TemplateEngineException e) {
            throw broken(own, e.getMessage(), e);
        }
    }

    /** A mail ready to be sent, but for whom it goes to. */
    record Written(String subject, String text) {}

    boolean keepsSilentOf(String event) {
        return silent.contains(event);
    }

    Written write(Map<String, Object> values) {
        var context = new Context(Locale.CHINA, values);
        return new Written(engine.process(subject, context).strip(), engine.process(text, context));
    }

    private static String line(List<String> head, String key) {
        return head.stream()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(key.length()).strip())
                .orElse("");
    }

    private static String read(Path own) {
        try {
            String text = Files.isRegularFile(own)
                    ? Files.readString(own)
                    : new ClassPathResource(NAME).getContentAsString(StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").replace(BYTE_ORDER_MARK, "");
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取邮件模板 %s，请检查文件并以 UTF-8 保存".formatted(own), e);
        }
    }

    private static IllegalStateException broken(Path own, String why, Exception cause) {
        return new IllegalStateException("邮件模板 %s 有误，请改正或者删除该文件后重新启动：%s".formatted(own, why), cause);
    }

    private static final Map<String, Object> TRIAL = new CaseNews(
                    "EST-2026-000001",
                    "示例事项",
                    "补正中",
                    "示例科协",
                    List.of(new CaseNews.Event("2026年1月5日 09:00", "已要求补正")),
                    "补正",
                    "2026年1月15日",
                    List.of("章程草案"))
            .values("https://example.invalid/progress/示例", "2026年1月12日 09:00");
}
