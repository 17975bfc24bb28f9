package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.CheckQueue.Room;
import cn.kexie.platform.security.GuessLimits.Place;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every check of a password passes here, wherever it was typed. ADR 0028, 0042. */
@Component
public class LoginAttempts {

    private static final int LONGEST_NAME = 64;

    private final GuessLimits limits;
    private final CheckQueue queue;

    @Autowired
    LoginAttempts() {
        this(new GuessLimits(System::nanoTime), new CheckQueue(room()));
    }

    LoginAttempts(GuessLimits limits, CheckQueue queue) {
        this.limits = limits;
        this.queue = queue;
    }

    /** A check takes a processor for a third of a second; some are left for everybody else. */
    private static Room room() {
        int checks = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
        return new Room(checks, Math.max(1, checks / 4), 12, 4, 64, Duration.ofSeconds(8));
    }

    /**
     * @param check whether the password is right
     * @throws cn.kexie.platform.Refusal 429, also to the right password, after too many wrong ones
     */
    public boolean attempt(UserId userId, BooleanSupplier check) {
        return RequestSource.current()
                .map(source -> attempt(new Place(UserId.of(name(userId)), source), check))
                .orElseGet(check::getAsBoolean);
    }

    /** Lets the owner of an account try again at once. */
    public void forgive(UserId userId) {
        limits.forget(UserId.of(name(userId)));
    }

    private boolean attempt(Place place, BooleanSupplier check) {
        requireOpen(place);
        return queue.inTurn(place, limits.isKnown(place), () -> {
            requireOpen(place);
            boolean right = check.getAsBoolean();
            note(place, right);
            return right;
        });
    }

    private void requireOpen(Place place) {
        Duration wait = limits.untilNext(place);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw TooMany.wrongPasswords(wait);
        }
    }

    private void note(Place place, boolean right) {
        if (right) {
            limits.right(place);
        } else {
            limits.wrong(place);
        }
    }

    private static String name(UserId userId) {
        String name = Objects.toString(userId, "");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
