package cn.kexie.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every failure inside Spring MVC into its problem document; nothing reaches the container as an exception. */
@Component
public class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final DisconnectedClientHelper DISCONNECTED =
            new DisconnectedClientHelper(ProblemResolver.class.getName());

    private final Problems problems;
    private final ProblemWriter writer;

    public ProblemResolver(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (failure instanceof AsyncRequestNotUsableException || isOfTheClient(failure)) {
            return new ModelAndView();
        }
        try {
            writer.write(problems.of(failure), request, response);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to the database that was reset looks the same from its cause alone; the client still waits then. */
    private static boolean isOfTheClient(Exception failure) {
        return !Problems.isTooSlow(failure)
                && !Problems.isDatabaseAway(failure)
                && DISCONNECTED.checkAndLogClientDisconnectedException(failure);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
