package cn.kexie.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts how often requests go to the database and wait, as the driver logs it: a statement, a batch, a commit. The
 * application is that of every other test; a second one beside it would take its engine.
 */
final class RoundTrips extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String REQUESTS = "http-nio";

    private final AtomicInteger count = new AtomicInteger();

    private RoundTrips() {}

    static <T> Counted<T> of(Callable<T> request) throws Exception {
        RoundTrips counting = new RoundTrips();
        Level before = DRIVER.getLevel();
        boolean passedOn = DRIVER.getUseParentHandlers();
        counting.setLevel(Level.ALL);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(counting);
        DRIVER.setLevel(Level.FINEST);
        try {
            return new Counted<>(request.call(), counting.count.get());
        } finally {
            DRIVER.setLevel(before);
            DRIVER.removeHandler(counting);
            DRIVER.setUseParentHandlers(passedOn);
        }
    }

    @Override
    public void publish(LogRecord record) {
        String said = String.valueOf(record.getMessage()).strip();
        boolean executed = said.startsWith("simple execute") || said.startsWith("batch execute");
        if (executed && Thread.currentThread().getName().startsWith(REQUESTS)) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** @param roundTrips of the request, its commit included */
    record Counted<T>(T answer, int roundTrips) {}
}
