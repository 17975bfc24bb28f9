package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.UserId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LoginEpochsTest {

    private final AtomicLong now = new AtomicLong();
    private final InMemoryLoginEpochs register = new InMemoryLoginEpochs();
    private final LoginEpochs epochs = new LoginEpochs(register, now::get);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aLoginEndsOnThisNodeAtOnce() throws Exception {
        logIn();
        epochs.end(new UserId("clerk"));
        visit();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void onAnotherNodeAfterAMoment() throws Exception {
        logIn();
        visit();
        register.increase(new UserId("clerk"));
        visit();
        assertThat(session.isInvalid()).isFalse();
        now.addAndGet(LoginEpochs.SEEN.toNanos());
        visit();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aLoginAfterwardsHolds() throws Exception {
        epochs.end(new UserId("clerk"));
        logIn();
        visit();
        assertThat(session.isInvalid()).isFalse();
    }

    /** The password is checked while somebody resets it: what was read before the reset does not bring the old epoch back. */
    @Test
    void whoReadBeforeTheEndDoesNotBringTheOldEpochBack() {
        LoginEpochs[] node = new LoginEpochs[1];
        LoginEpochRegister slow = new InMemoryLoginEpochs() {
            @Override
            public long find(UserId userId) {
                long read = super.find(userId);
                if (asked == 1) {
                    node[0].end(userId);
                    assertThat(node[0].now(userId)).isOne();
                }
                return read;
            }
        };
        node[0] = new LoginEpochs(slow, now::get);

        assertThat(node[0].now(new UserId("clerk")))
                .as("the login that has begun is of the old epoch")
                .isZero();
        assertThat(node[0].of(new UserId("clerk"))).as("and does not hold").isOne();
    }

    @Test
    void othersStay() throws Exception {
        logIn();
        epochs.end(new UserId("reviewer"));
        visit();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aPageFullOfRequestsAsksTheDatabaseOnce() throws Exception {
        logIn();
        register.asked = 0;
        for (int i = 0; i < 50; i++) {
            visit();
        }
        assertThat(register.asked).isLessThanOrEqualTo(1);
    }

    private void logIn() {
        session.setAttribute(LoginMark.ATTRIBUTE, new LoginMark(new UserId("clerk"), epochs.now(new UserId("clerk"))));
    }

    private void visit() throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new EndedLoginFilter(epochs::of).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
