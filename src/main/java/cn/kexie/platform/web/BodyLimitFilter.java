package cn.kexie.platform.web;

import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import cn.kexie.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final ProblemWriter writer;

    BodyLimitFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isUpload(request) || isForm(request) || !hasBody(request);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    /** The container itself reads forms, with a limit of its own. */
    private static boolean isForm(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "application/x-www-form-urlencoded");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!saysItsType(request)) {
            writer.write(Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "不支持的内容类型，请使用 application/json"), request, response);
            return;
        }
        byte[] body;
        try {
            body = read(request);
        } catch (IOException e) {
            writer.write(Problem.of(400, "INCOMPLETE_BODY", "请求内容没有完整送达，请重新发送"), request, response);
            return;
        }
        if (body.length > LARGEST_BODY) {
            writer.write(Problems.tooLarge("请求内容超过 10 MB 的上限，请精简后重新提交"), request, response);
        } else {
            chain.doFilter(new BufferedBody(request, body), response);
        }
    }

    private static boolean saysItsType(HttpServletRequest request) {
        try {
            return request.getContentType() == null
                    || MediaType.parseMediaType(request.getContentType()).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** At most one byte more than allowed, which tells that there is too much. */
    private static byte[] read(HttpServletRequest request) throws IOException {
        return request.getContentLengthLong() > LARGEST_BODY
                ? new byte[LARGEST_BODY + 1]
                : request.getInputStream().readNBytes(LARGEST_BODY + 1);
    }
}
