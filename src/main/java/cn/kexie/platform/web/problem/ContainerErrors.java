package cn.kexie.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Errors outside controllers: filters, the security firewall, the container itself. */
@Controller
class ContainerErrors implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ContainerErrors(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(problem(request), request, response);
    }

    private Problem problem(HttpServletRequest request) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status != null && status == 408) {
            return Problems.byStatus(status);
        }
        if (failure != null
                && !Problems.isDatabaseAway(failure)
                && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Problem.of(400, "INCOMPLETE_BODY", "请求内容没有完整送达，请重新发送");
        }
        if (failure != null) {
            return problems.of(failure);
        }
        if (status == null) {
            return Problems.byStatus(404);
        }
        return status < 500
                ? Problems.byStatus(status)
                : Problems.incident(new IllegalStateException(message(request)));
    }

    private static String message(HttpServletRequest request) {
        return "%s %s"
                .formatted(ProblemWriter.addressed(request), request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
    }
}
