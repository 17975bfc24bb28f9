package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AnonymousSessionsTest {

    private static final int CONFIGURED = 1800;

    private final AnonymousSessions anonymous = new AnonymousSessions();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aVisitLastsUntilTheLoginAndALoginAsLongAsConfigured() {
        MockHttpSession visit = visit("10.0.0.1");
        assertThat(visit.getMaxInactiveInterval()).isEqualTo(600);
        anonymous.loggedIn(visit);
        assertThat(visit.getMaxInactiveInterval()).isEqualTo(CONFIGURED);
    }

    @Test
    void ofOneSourceOnlyTheNewestAreKept() {
        MockHttpSession colleague = visit("10.0.0.1");
        List<MockHttpSession> visits = visits(AnonymousSessions.MOST_OF_A_SOURCE + 50);
        assertThat(visits.stream().filter(visit -> !visit.isInvalid())).hasSize(AnonymousSessions.MOST_OF_A_SOURCE);
        assertThat(visits.get(0).isInvalid()).isTrue();
        assertThat(visits.get(visits.size() - 1).isInvalid()).isFalse();
        assertThat(colleague.isInvalid()).isFalse();
    }

    @Test
    void aLoginDoesNotGiveWay() {
        MockHttpSession login = visit("10.0.0.2");
        anonymous.loggedIn(login);
        visits(AnonymousSessions.MOST_OF_A_SOURCE + 1);
        assertThat(login.isInvalid()).isFalse();
    }

    private List<MockHttpSession> visits(int count) {
        List<MockHttpSession> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visits.add(visit("10.0.0.2"));
        }
        return visits;
    }

    private MockHttpSession visit(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var session = new MockHttpSession();
        session.setMaxInactiveInterval(CONFIGURED);
        anonymous.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
