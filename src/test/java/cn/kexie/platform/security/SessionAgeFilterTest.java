package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeFilterTest {

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT12H, false", "PT12H0.001S, true", "P3D, true"})
    void endsALoginAfterItsTime(Duration age, boolean ended) throws Exception {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionAgeFilter(Duration.ofHours(12), () -> session.getCreationTime() + age.toMillis())
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(session.isInvalid()).isEqualTo(ended);
    }
}
