package cn.kexie.platform.web;

import cn.kexie.platform.web.problem.BareHeaders;
import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away an address that leads to a servlet without beginning with its path as written, such as {@code
 * /engine-rest;x/user}: who checks paths would see another than who answers, and gives up with an incident.
 */
final class SpelledPathFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;

    SpelledPathFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getContextPath() + request.getServletPath();
        String written = request.getRequestURI();
        boolean mapped = request.getPathInfo() != null;
        if (mapped && !written.equals(path) && !written.startsWith(path + "/")) {
            BareHeaders.write(response::setHeader);
            writer.write(Problem.of(400, "BAD_REQUEST", "请求不符合要求，请检查地址和请求头中的字符"), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
