package cn.kexie.platform.web.problem;

import cn.kexie.platform.web.page.PublicPages;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** Sends a {@link Problem}: JSON to programs, a plain page to a person whose browser opened one of our pages. */
@Component
public class ProblemWriter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s - 科协通</title><link rel="stylesheet" href="/public/site.css">
            </head>
            <body>
            <header class="top"><div class="width"><a class="brand" href="/">科协通</a></div></header>
            <main class="width"><article role="alert"><h1>%1$s</h1><p>%2$s</p>%3$s</article><p><a href="/">返回首页</a></p></main>
            </body>
            </html>
            """;

    private final ObjectMapper mapper;

    public ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Does nothing when the answer is on its way already. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (wantsPage(request)) {
            send(response, "text/html;charset=UTF-8", page(problem).getBytes(StandardCharsets.UTF_8));
        } else {
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, mapper.writeValueAsBytes(problem.document()));
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String page(Problem problem) {
        Object incident = problem.properties().get("incidentId");
        return PAGE.formatted(
                problem.title(),
                HtmlUtils.htmlEscape(problem.detail()),
                incident == null ? "" : "<p>事件编号：%s</p>".formatted(incident));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String path = addressed(request);
        return !path.startsWith("/api/")
                && !path.startsWith("/engine-rest")
                && (PublicPages.isAsked(request) || prefersHtml(request));
    }

    /** The path the client asked for, also while the container forwards to the error page. */
    static String addressed(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = original == null ? request.getRequestURI() : original.toString();
        return uri.substring(
                StringUtils.startsWithIgnoreCase(uri, request.getContextPath())
                        ? request.getContextPath().length()
                        : 0);
    }

    private static boolean prefersHtml(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            return accepted.stream().anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
