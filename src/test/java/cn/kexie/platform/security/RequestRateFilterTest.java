package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.web.problem.ProblemWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class RequestRateFilterTest {

    private static final Authentication ENTERPRISE =
            Authenticated.client(new ClientPrincipal("1", "91440106MA0000015E", "甲"));
    private static final Authentication ANOTHER =
            Authenticated.client(new ClientPrincipal("2", "91440106MA0000015E", "乙"));
    private static final Authentication CLERK = Authenticated.staff(new StaffPrincipal(new UserId("clerk"), Set.of()));

    private final AtomicLong now = new AtomicLong(1);
    private final RequestRateFilter filter = new RequestRateFilter(
            new Buckets(3, 60, Duration.ofMinutes(1), now::get), new Refusals(new ProblemWriter(new ObjectMapper())));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void refusesWhatExceedsTheBurstAndSaysWhenToReturn() throws Exception {
        assertThat(statuses(ENTERPRISE, 3)).isEqualTo("200 200 200");
        var refused = call(ENTERPRISE, "10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("TOO_MANY_REQUESTS");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(statuses(ENTERPRISE, 2)).isEqualTo("200 429");
    }

    @Test
    void countsEachKeyByItself() throws Exception {
        statuses(ENTERPRISE, 4);
        assertThat(statuses(ANOTHER, 1)).isEqualTo("200");
    }

    @Test
    void countsVisitorsByAddress() throws Exception {
        assertThat(statuses(null, 4)).isEqualTo("200 200 200 429");
        assertThat(call(null, "10.0.0.2").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesStaffAlone() throws Exception {
        assertThat(statuses(CLERK, 6)).isEqualTo("200 200 200 200 200 200");
    }

    private String statuses(Authentication caller, int times) throws Exception {
        StringBuilder statuses = new StringBuilder();
        for (int i = 0; i < times; i++) {
            statuses.append(call(caller, "10.0.0.1").getStatus()).append(' ');
        }
        return statuses.toString().trim();
    }

    private MockHttpServletResponse call(Authentication caller, String address) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(caller);
        var request = new MockHttpServletRequest("GET", "/api/v1/cases/x");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
