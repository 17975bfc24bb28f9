package cn.kexie.platform.security;

import cn.kexie.platform.security.GuessLimits.Place;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Every check of a password passes here, wherever it was typed. ADR 0028. */
@Component
public class LoginAttempts {

    private static final int TURNS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 64;

    private final GuessLimits limits = new GuessLimits(System::nanoTime);

    /** A check takes a processor for a third of a second; some are left for everybody else. */
    private final Semaphore checks =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors() / 2));

    private final Object[] turns =
            IntStream.range(0, TURNS).mapToObj(i -> new Object()).toArray();

    /**
     * @param check whether the password is right
     * @throws cn.kexie.platform.Refusal 429, also to the right password, after too many wrong ones
     */
    public boolean attempt(String userId, BooleanSupplier check) {
        return RequestSource.current()
                .map(source -> attempt(new Place(name(userId), source), check))
                .orElseGet(check::getAsBoolean);
    }

    /** Lets the owner of an account try again at once. */
    public void forgive(String userId) {
        limits.forget(name(userId));
    }

    /** One after another at a place, so that guesses sent together are not all looked at. */
    private boolean attempt(Place place, BooleanSupplier check) {
        synchronized (turns[Math.floorMod(place.hashCode(), TURNS)]) {
            Duration wait = limits.untilNext(place);
            if (wait.compareTo(Duration.ZERO) > 0) {
                throw TooMany.wrongPasswords(wait);
            }
            boolean right = whenThereIsRoom(check);
            note(place, right);
            return right;
        }
    }

    private void note(Place place, boolean right) {
        if (right) {
            limits.right(place);
        } else {
            limits.wrong(place);
        }
    }

    private boolean whenThereIsRoom(BooleanSupplier check) {
        enter();
        try {
            return check.getAsBoolean();
        } finally {
            checks.release();
        }
    }

    private void enter() {
        try {
            if (!checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw TooMany.logins(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TooMany.logins(PATIENCE);
        }
    }

    private static String name(String userId) {
        String name = Objects.toString(userId, "");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
