package cn.kexie.platform.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.json.JSONFilter;

/**
 * Answers what Tomcat refuses before any application is found, such as an illegal character in the address. Tomcat makes
 * it by name, hence public and without dependencies.
 */
public class BareErrors extends ErrorReportValve {

    private static final String DOCUMENT =
            "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response);
        } catch (IOException e) {
            container.getLogger().debug("Client gone", e);
        }
    }

    private static void write(Response response) throws IOException {
        byte[] document = document(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        BareHeaders.write(response::setHeader);
        response.setContentType("application/problem+json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.finishResponse();
    }

    private static String document(int status) {
        Problem problem =
                status < 500 ? Problems.byStatus(status) : Problem.of(status, "INTERNAL_ERROR", "系统出现意外错误，操作未生效，请稍后重试");
        String kebab = problem.code().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return DOCUMENT.formatted(kebab, problem.title(), status, problem.code(), JSONFilter.escape(problem.detail()));
    }
}
