package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.web.problem.Problems;
import cn.kexie.support.IntegrationTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
@DisplayName("谁也不使别人久等")
class BoundedWaitsIT {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SetPlans sets;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    @DisplayName("一个节点写审计记录时停住：别的节点几秒之后接着写，它醒来后什么也没有写进")
    void goesOnWhenTheHolderOfTheChainStandsStill() throws Exception {
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch thaws = new CountDownLatch(1);
        Future<?> frozen = others.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record(AuditEvent.of("TEST_FROZEN", "test:frozen"));
            TransactionSynchronizationManager.registerSynchronization(standingStill(holds, thaws));
        }));
        holds.await();
        others.submit(() -> trail.record(AuditEvent.of("TEST_GOES_ON", "test:frozen")))
                .get(SECONDS.toMillis(), TimeUnit.MILLISECONDS);
        thaws.countDown();
        assertThatThrownBy(frozen::get).matches(failure -> Problems.isDatabaseAway(failure));
        assertThat(jdbc.sql("select action from audit_event where subject = 'test:frozen'")
                        .query(String.class)
                        .list())
                .containsExactly("TEST_GOES_ON");
    }

    @Test
    @DisplayName("整个竞赛的语句可以更久")
    void leavesStatementsOfAWholeContestTheirTime() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> sets.run(() -> jdbc.sql("select pg_sleep(9)")
                            .query((row, index) -> "")
                            .single()));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** After the records are written, which come last before the commit. */
    private static TransactionSynchronization standingStill(CountDownLatch holds, CountDownLatch thaws) {
        return new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return LOWEST_PRECEDENCE;
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                holds.countDown();
                try {
                    thaws.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
