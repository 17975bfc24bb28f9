package cn.kexie.document;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.platform.letter.Letter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Prints every letter once at the start where an office keeps templates of its own. A template an office has broken stops the start with the file and the reason,
 * so a decision never meets a template that cannot be printed.
 */
@Component
class TemplateTrial implements SmartInitializingSingleton {

    /** The sample is as long as a text may be and has a line end, no blank and a character no face has. */
    private static final String LONG = "试印".repeat(50) + "\n" + "W".repeat(100) + "\u000b\ud842\udfb7";

    private static final String PARTS = """
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:th="http://www.thymeleaf.org" lang="zh-CN">
            <head><title>试印</title><meta name="kind" content="TRIAL"/><meta name="suffix" content=""/>
            <style><!--#include file="base.css"--><!--#include file="%s"--></style></head>
            <body><!--#include file="%s"--><h1>试印</h1><div class="end"><!--#include file="closing.html"-->
            <div class="foot"><!--#include file="verification.html"--><!--#include file="imprint.html"--></div></div></body>
            </html>
            """;

    private final LetterTemplates templates;
    private final DocumentFiles files;
    private final Press press;

    TemplateTrial(LetterTemplates templates, DocumentFiles files, Press press) {
        this.templates = templates;
        this.files = files;
        this.press = press;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (files.overridden()) {
            requireKnownValues();
            templates.all().forEach(this::print);
            printParts("letter.css", "letter-head.html");
            printParts("file.css", "file-head.html");
        }
    }

    /** Letters of a release include the same parts, but what they call is confined. */
    private void printParts(String style, String head) {
        var letter = templates.of(Letter.read(head, PARTS.formatted(style, head).getBytes(StandardCharsets.UTF_8)));
        try {
            press.print(sample(letter), letter.template());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "data/documents 中的公用部分（base.css、%s、%s、closing.html、verification.html、imprint.html）不能用于随流程部署的文书，请改用内置部分的写法后重新启动：%s"
                            .formatted(style, head, reason(e)),
                    e);
        }
    }

    /** A value nobody gives would be issued as a blank. */
    private void requireKnownValues() {
        String faults = ModelRules.faultsOfLetters(ModelSet.read(files.inForce())).stream()
                .map(ModelFault::text)
                .collect(Collectors.joining("；"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("文书模板有误，请改正后重新启动：" + faults);
        }
    }

    private void print(IssuableLetter letter) {
        try {
            press.print(sample(letter), letter.template());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "文书模板 %s 有误，请改正或者删除该文件后重新启动：%s"
                            .formatted(files.place(letter.template().name()), reason(e)),
                    e);
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static OfficialDocument sample(IssuableLetter letter) {
        var code = "0".repeat(VerificationCode.LENGTH);
        return new OfficialDocument(
                code,
                "试印",
                letter.kind(),
                letter.title(),
                new DocumentNumber(LONG, 2026, 1),
                new Issuer("0", LONG, LONG),
                LONG,
                content(letter),
                letter.template().id(),
                OffsetDateTime.parse("2026-01-01T00:00:00+08:00"),
                null,
                code,
                "http://localhost/verify/" + code,
                false,
                false);
    }

    /** Every value as a text, the lists the bundled letters print as lists. */
    private static Map<String, Object> content(IssuableLetter letter) {
        var content = new LinkedHashMap<String, Object>();
        letter.required().forEach(name -> content.put(name, LONG));
        content.replace("reasons", List.of(LONG, LONG));
        content.replace("completers", List.of(LONG, LONG));
        content.replace("total", 1);
        content.replace("grades", List.of(Map.of("grade", LONG, "count", 1, "works", List.of(work()))));
        content.replace("corrections", List.of(Map.of("item", LONG, "reason", LONG)));
        return content;
    }

    private static Map<String, String> work() {
        return Map.of("title", LONG, "unit", LONG);
    }
}
