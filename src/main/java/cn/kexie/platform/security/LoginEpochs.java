package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends every login of an account at once: a login holds only in the epoch in which its password was checked. The epoch
 * stands in the database, and each node looks there again after a moment. ADR 0042.
 */
@Component
public class LoginEpochs {

    static final Duration SEEN = Duration.ofSeconds(2);

    private record Seen(long epoch, long at) {}

    private final LoginEpochRegister register;
    private final LongSupplier nanos;
    private final Map<UserId, Seen> seen = new Recent<>();

    @Autowired
    LoginEpochs(LoginEpochRegister register) {
        this(register, System::nanoTime);
    }

    LoginEpochs(LoginEpochRegister register, LongSupplier nanos) {
        this.register = register;
        this.nanos = nanos;
    }

    /** As seen a moment ago. */
    public long of(UserId userId) {
        Seen last = seen(userId);
        return last != null && nanos.getAsLong() - last.at() < SEEN.toNanos() ? last.epoch() : now(userId);
    }

    /** As it stands in the database; to be asked before the password is checked. */
    public long now(UserId userId) {
        long at = nanos.getAsLong();
        long epoch = register.find(userId);
        see(userId, new Seen(epoch, at));
        return epoch;
    }

    /** Ends every login of the account when the current transaction commits. */
    public void end(UserId userId) {
        register.increase(userId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(userId);
                }
            });
        } else {
            forget(userId);
        }
    }

    private synchronized Seen seen(UserId userId) {
        return seen.get(userId);
    }

    private synchronized void see(UserId userId, Seen now) {
        // Epochs only grow: who read late does not bring an earlier one back.
        seen.merge(userId, now, (last, fresh) -> last.epoch() > fresh.epoch() ? last : fresh);
    }

    private synchronized void forget(UserId userId) {
        seen.remove(userId);
    }
}
