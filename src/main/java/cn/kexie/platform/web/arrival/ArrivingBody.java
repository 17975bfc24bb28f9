package cn.kexie.platform.web.arrival;

import java.time.Duration;

/** A body on its way: how much of it has come and how long somebody has waited for it. Read by one thread, judged by another. */
final class ArrivingBody {

    private static final long NEVER = Long.MIN_VALUE;

    private final String source;
    private final long announced;
    private final Runnable cutOff;

    private volatile long received;
    private volatile long waited;
    private volatile long waitingSince = NEVER;
    private volatile long answeredAt = NEVER;
    private volatile boolean complete;
    private volatile boolean cut;
    private boolean over;

    /**
     * @param announced length, or -1 when it comes in chunks
     * @param cutOff ends every wait for more of it
     */
    ArrivingBody(String source, long announced, Runnable cutOff) {
        this.source = source;
        this.announced = announced;
        this.cutOff = cutOff;
    }

    void awaited(long now) {
        waitingSince = now;
    }

    /** @param bytes -1 for the end */
    void arrived(int bytes, long now) {
        waited = waited(now);
        waitingSince = NEVER;
        received += Math.max(bytes, 0);
        complete = bytes < 0 || announced >= 0 && received >= announced;
    }

    /** Nobody wants the rest of it. */
    void answered(long now) {
        answeredAt = now;
    }

    /** Whatever comes from now on belongs to another request. */
    synchronized void over() {
        over = true;
    }

    synchronized void cut() {
        if (!over && !cut) {
            cut = true;
            cutOff.run();
        }
    }

    boolean isCut() {
        return cut;
    }

    boolean isComplete() {
        return complete;
    }

    boolean isAnswered() {
        return answeredAt != NEVER;
    }

    String source() {
        return source;
    }

    /** How long the server has waited for this body; after the answer, how long it has waited for the rest. */
    Duration waiting(long now) {
        return Duration.ofNanos(isAnswered() ? now - answeredAt : waited(now));
    }

    long bytesPerSecond(long now) {
        return isAnswered() ? 0 : received * 1000 / Math.max(1, waiting(now).toMillis());
    }

    private long waited(long now) {
        long since = waitingSince;
        return since == NEVER ? waited : waited + now - since;
    }
}
