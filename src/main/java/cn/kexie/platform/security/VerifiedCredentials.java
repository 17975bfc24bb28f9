package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * User names and passwords found right a moment ago, so that a client working through Basic authentication does not have
 * its password hashed on every request. Holds keyed hashes only; the end of an account's
 * logins ends this memory of it too.
 */
final class VerifiedCredentials {

    static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final byte[] salt = new byte[32];
    private final LongSupplier nanos;
    private final ToLongFunction<UserId> epochs;
    private final Map<ByteBuffer, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Verified> eldest) {
            return size() > MOST;
        }
    };

    private record Verified(long at, long epoch) {}

    /** @param epochs the account's current one, see {@link LoginEpochs} */
    VerifiedCredentials(LongSupplier nanos, ToLongFunction<UserId> epochs) {
        this.nanos = nanos;
        this.epochs = epochs;
        new SecureRandom().nextBytes(salt);
    }

    boolean contains(UserId userId, String password) {
        Verified last = last(userId, password);
        return last != null
                && nanos.getAsLong() - last.at() < LIFETIME.toNanos()
                && last.epoch() == epochs.applyAsLong(userId);
    }

    /** @param epoch of the account before its password was checked */
    synchronized void add(UserId userId, String password, long epoch) {
        ByteBuffer hash = hash(userId, password);
        verified.remove(hash);
        verified.put(hash, new Verified(nanos.getAsLong(), epoch));
    }

    private synchronized Verified last(UserId userId, String password) {
        return verified.get(hash(userId, password));
    }

    /** Stands for the pair without telling it. */
    ByteBuffer hash(UserId userId, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(userId.length()).flip());
            return ByteBuffer.wrap(mac.doFinal((userId + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
