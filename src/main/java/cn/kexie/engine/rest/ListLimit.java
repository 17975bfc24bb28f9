package cn.kexie.engine.rest;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** No list of more than 1,000 entries: asking for more is refused, not asking for a limit means this one. */
@PreMatching
public class ListLimit implements ContainerRequestFilter {

    private static final int MOST = 1000;
    private static final String LIMIT = "maxResults";

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getUriInfo().getQueryParameters().getFirst(LIMIT);
        if (asked == null || isAllowed(asked)) {
            limit(request, asked == null ? String.valueOf(MOST) : asked);
        } else if (isWebApp(request) && asked.matches("\\d+")) {
            limit(request, String.valueOf(MOST));
        } else {
            throw Refusal.of(Reason.MALFORMED, "LIST_TOO_LONG", "maxResults 应为 0 到 1000 的整数，请分页查询");
        }
    }

    private static void limit(ContainerRequestContext request, String most) {
        request.setRequestUri(request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam(LIMIT, most)
                .build());
    }

    /** Tasklist itself asks for 2,000 filters; it gets 1,000. */
    private static boolean isWebApp(ContainerRequestContext request) {
        return request.getUriInfo().getBaseUri().getPath().startsWith("/camunda/");
    }

    private static boolean isAllowed(String asked) {
        return asked.matches("\\d{1,4}") && Integer.parseInt(asked) <= MOST;
    }
}
