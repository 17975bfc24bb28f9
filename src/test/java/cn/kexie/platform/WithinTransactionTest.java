package cn.kexie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class WithinTransactionTest {

    private final WithinTransaction<String, String> known = new WithinTransaction<>();
    private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

    @Test
    void keepsWhatWasFoundTillTheEndOfTheTransaction() {
        transaction.executeWithoutResult(status -> {
            known.keep("EST-1", "第一版");
            assertThat(known.find("EST-1")).contains("第一版");
            known.forget("EST-1");
            assertThat(known.find("EST-1")).isEmpty();
            known.keep("EST-1", "第二版");
        });
        transaction.executeWithoutResult(
                status -> assertThat(known.find("EST-1")).isEmpty());
    }

    @Test
    void keepsNothingOutsideATransaction() {
        known.keep("EST-1", "第一版");
        assertThat(known.find("EST-1")).isEmpty();
        transaction.executeWithoutResult(
                status -> assertThat(known.find("EST-1")).isEmpty());
    }

    @Test
    void aMemoryOfSomethingElseIsAnother() {
        WithinTransaction<String, Integer> other = new WithinTransaction<>();
        transaction.executeWithoutResult(status -> {
            known.keep("EST-1", "第一版");
            assertThat(other.find("EST-1")).isEmpty();
        });
    }

    @Test
    void aTransactionApartRemembersForItself() {
        TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            known.keep("EST-1", "第一版");
            apart.executeWithoutResult(inner -> assertThat(known.find("EST-1")).isEmpty());
            assertThat(known.find("EST-1")).contains("第一版");
        });
    }

    /** Transactions of nothing. */
    private static class Transactions extends AbstractPlatformTransactionManager implements PlatformTransactionManager {

        private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

        @Override
        protected Object doGetTransaction() {
            return depth.get();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return (int) transaction > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            depth.set(depth.get() + 1);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            depth.set(depth.get() - 1);
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            depth.set(depth.get() - 1);
        }
    }
}
