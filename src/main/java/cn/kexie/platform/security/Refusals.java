package cn.kexie.platform.security;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 401 and 403 as problem documents, never as a redirect. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BASIC = "Basic realm=\"kexie\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"kexie\"";

    private final ProblemWriter writer;

    Refusals(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Problem problem = e instanceof BadCredentialsException
                ? Problem.of(401, "BAD_CREDENTIALS", "凭证无效：请核对 API 密钥，或用户名和密码")
                : Problem.of(401, "UNAUTHENTICATED", "请先登录，或在请求头 Authorization 中提供有效凭证");
        writer.write(problem.with(challenge(request)), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Problem problem = e instanceof CsrfException
                ? Problem.of(403, "CSRF_TOKEN_REQUIRED", "请求缺少有效的 X-XSRF-TOKEN，请刷新页面后重试")
                : Problem.of(403, "FORBIDDEN", "您没有执行此操作的权限，如有需要请联系管理员");
        writer.write(problem, request, response);
    }

    void tooMany(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.properties().get(TooMany.RETRY_AFTER)));
        writer.write(Problem.of(refusal).with(headers), request, response);
    }

    private static HttpHeaders challenge(HttpServletRequest request) {
        var headers = new HttpHeaders();
        if (!request.getRequestURI().startsWith("/engine-rest")) {
            headers.add(HttpHeaders.WWW_AUTHENTICATE, BEARER);
        }
        if (!sentByScript(request)) {
            headers.add(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        }
        return headers;
    }

    /** A script inside a page must not make the browser ask for a password in a window of its own. */
    private static boolean sentByScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("X-Requested-With") != null || mode != null && !mode.equals("navigate");
    }
}
