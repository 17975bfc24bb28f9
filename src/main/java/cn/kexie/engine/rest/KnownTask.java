package cn.kexie.engine.rest;

import cn.kexie.engine.submission.Tasks;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.util.EngineUtil;

/** Answers 404 for every address below a task that never existed; the engine would answer each in its own way. */
@PreMatching
public class KnownTask implements ContainerRequestFilter {

    private static final Pattern TASK = Pattern.compile("(?:engine/[^/]+/)?task/([^/]+)(/.*)?");

    /** Addresses of their own beside the tasks. */
    private static final Set<String> NO_TASKS = Set.of("count", "create", "report");

    /** Kept of a task that is done. */
    private static final Pattern KEPT = Pattern.compile("/(?:comment|attachment)(?:/.*)?");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher asked = TASK.matcher(request.getUriInfo().getPath());
        if (asked.matches() && !NO_TASKS.contains(asked.group(1))) {
            String below = asked.group(2) == null ? "" : asked.group(2);
            boolean reading = READING.contains(request.getMethod());
            Tasks.require(
                    EngineUtil.lookupProcessEngine(null),
                    asked.group(1),
                    reading && !KEPT.matcher(below).matches());
        }
    }
}
