package cn.kexie.platform.letter;

/** A letter as an analyst writes one. */
public final class SampleLetter {

    private SampleLetter() {}

    public static String whole() {
        return of("CARRIER_APPROVAL", """
                <h1>认定通知</h1>
                <p class="recipient">[[${enterpriseName}]]：</p>
                <p>经审查，同意认定[[${application.stationName}]]（编号：[[${entry.number}]]）。</p>
                <p th:if="${entry.validTo}">有效期至[[${entry.validTo}]]。</p>
                <p th:each="line, part : ${typeset.paragraphs(reason)}"><th:block th:if="${part.first}">意见：</th:block>[[${line}]]</p>
                <p>评审专家：[[${#strings.listJoin(people.专家, '、')}]]</p>
                <p>合作单位：[[${application.partner ?: '无'}]]</p>
                <table th:if="${#lists.size(application.needs) > 0}"><tr th:each="need, at : ${application.needs}">
                <td>[[${at.count}]]</td><td th:text="${need.title}">需求</td></tr></table>
                <div class="end"><p>特此通知（[[${decidedOn}]]）。</p>
                <!--#include file="closing.html"-->
                <div class="foot">
                <!--#include file="verification.html"-->
                </div></div>""");
    }

    /** A letter with this in its body. */
    public static String saying(String body) {
        return of("SAMPLE_APPROVAL", body);
    }

    public static String of(String kind, String body) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:th="http://www.thymeleaf.org" lang="zh-CN">
                <head>
                <title>认定通知</title>
                <meta name="kind" content="%s"/>
                <meta name="suffix" content="服站"/>
                <style>
                <!--#include file="base.css"-->
                <!--#include file="letter.css"-->
                td { border: 0.2mm solid #001234; }
                </style>
                </head>
                <body>
                <!--#include file="letter-head.html"-->
                """.formatted(kind) + body + "\n</body>\n</html>\n";
    }
}
