package cn.kexie.platform.web;

import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import cn.kexie.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in a body other than an upload before anything is done with it, up to a limit and whether or not its length was
 * announced. So no transaction ever waits for a slow client.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** What the pages of the web applications send; whether somebody is logged in there is found out later. */
    private static final int LARGEST_OF_WEB_APPLICATIONS = 1024 * 1024;

    /** Reads a body that exceeds by less, so that its sender sees the answer instead of a broken connection. */
    private static final int READ_ON = WebConfiguration.LARGEST_SWALLOWED_BODY;

    /** A login. */
    private static final int LARGEST_FORM = 64 * 1024;

    private final ProblemWriter writer;

    BodyLimitFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !hasBody(request) || isOurs(request) && isUpload(request);
    }

    private static boolean isOurs(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static boolean isWebApplication(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/camunda/");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    /** The container itself reads forms. */
    private static boolean isForm(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "application/x-www-form-urlencoded");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            writer.write(refusal.get(), request, response);
        } else if (isForm(request)) {
            chain.doFilter(request, response);
        } else {
            takeIn(request, response, chain);
        }
    }

    private static Optional<Problem> refusal(HttpServletRequest request) {
        if (!saysItsType(request)) {
            return Optional.of(Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "不支持的内容类型，请使用 application/json"));
        }
        if (isForm(request) && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST_FORM)) {
            return Optional.of(Problems.tooLarge("表单内容须注明长度，且不超过 64 KB"));
        }
        return request.getContentLengthLong() > limit(request) + READ_ON
                ? Optional.of(tooLarge(request))
                : Optional.empty();
    }

    private void takeIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            // One byte more than allowed tells that there is too much.
            body = request.getInputStream().readNBytes(limit(request) + 1);
        } catch (IOException e) {
            writer.write(
                    Problems.isTooSlow(e) ? Problems.tooSlow() : Problem.of(400, "INCOMPLETE_BODY", "请求内容没有完整送达，请重新发送"),
                    request,
                    response);
            return;
        }
        if (body.length > limit(request)) {
            writer.write(tooLarge(request), request, response);
        } else {
            chain.doFilter(new BufferedBody(request, body), response);
        }
    }

    private static int limit(HttpServletRequest request) {
        return isWebApplication(request) ? LARGEST_OF_WEB_APPLICATIONS : LARGEST_BODY;
    }

    private static Problem tooLarge(HttpServletRequest request) {
        return Problems.tooLarge("请求内容超过 %d MB 的上限，请精简后重新提交".formatted(limit(request) >> 20));
    }

    private static boolean saysItsType(HttpServletRequest request) {
        try {
            return request.getContentType() == null
                    || MediaType.parseMediaType(request.getContentType()).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
