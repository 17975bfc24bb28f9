package cn.kexie.platform.web.door;

import cn.kexie.platform.web.problem.BareHeaders;
import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before all chains, so that none of them can forget it. */
final class DoorFilter extends OncePerRequestFilter {

    private final OwnOrigins origins;
    private final ProblemWriter writer;

    DoorFilter(OwnOrigins origins, ProblemWriter writer) {
        this.origins = origins;
        this.writer = writer;
    }

    /** The container shows its errors by the same request, with the same headers. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var headers = new LegibleHeaders(request);
        Optional<Problem> refusal = headers.refusal().or(() -> packed(request)).or(() -> foreign(request));
        if (refusal.isPresent()) {
            BareHeaders.write(response::setHeader);
            writer.write(refusal.get(), headers.legible(), response);
        } else {
            chain.doFilter(headers.legible(), response);
        }
    }

    private static Optional<Problem> packed(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(Problem.of(415, "PACKED_BODY", "不接受压缩的请求内容，请去掉请求头 Content-Encoding，原样发送"));
    }

    private Optional<Problem> foreign(HttpServletRequest request) {
        return origins.foreign(request)
                ? Optional.of(Problem.of(403, "FOREIGN_ORIGIN", "这个请求由其他网站的页面发出，没有执行；请在本系统的页面中操作"))
                : Optional.empty();
    }
}
