package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LoginAttemptsTest {

    private final LoginAttempts attempts = new LoginAttempts();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void refusesEvenTheRightPasswordWhereItWasGuessed() {
        from("10.0.0.1");
        guess("clerk", 5);
        assertThatThrownBy(() -> attempts.attempt(new UserId("clerk"), () -> true))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("TOO_MANY_ATTEMPTS");
                    assertThat(refusal.properties().get("retryAfter")).isEqualTo(30L);
                });
        from("10.0.0.2");
        assertThat(attempts.attempt(new UserId("clerk"), () -> true)).isTrue();
    }

    @Test
    void treatsANameNobodyHasTheSame() {
        from("10.0.0.1");
        guess("nobody", 5);
        assertThatThrownBy(() -> attempts.attempt(new UserId("nobody"), () -> false))
                .hasMessageContaining("30 秒后");
    }

    @Test
    void takesANetworkOfVersionSixForOnePlace() {
        for (int host = 1; host <= 5; host++) {
            from("2001:db8:1:2::" + host);
            guess("clerk", 1);
        }
        from("2001:db8:1:2:ffff::9");
        assertThatThrownBy(() -> attempts.attempt(new UserId("clerk"), () -> true))
                .isInstanceOf(Refusal.class);
        from("2001:db8:1:3::1");
        assertThat(attempts.attempt(new UserId("clerk"), () -> true)).isTrue();
    }

    @Test
    void doesNotLimitTheApplicationItself() {
        guess("clerk", 50);
        assertThat(attempts.attempt(new UserId("clerk"), () -> true)).isTrue();
    }

    @Test
    void survivesNoNameAndALongOne() {
        from("10.0.0.1");
        assertThat(attempts.attempt(null, () -> false)).isFalse();
        assertThat(attempts.attempt(UserId.of("x".repeat(100_000)), () -> false))
                .isFalse();
    }

    private void guess(String userId, int times) {
        for (int i = 0; i < times; i++) {
            attempts.attempt(UserId.of(userId), () -> false);
        }
    }

    private static void from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
