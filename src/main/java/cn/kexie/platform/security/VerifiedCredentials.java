package cn.kexie.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * User names and passwords found right a moment ago, so that a client working through Basic authentication does not have
 * its password hashed on every request. Holds keyed hashes only; a changed password ends its predecessor after the
 * lifetime.
 */
final class VerifiedCredentials {

    static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final byte[] salt = new byte[32];
    private final LongSupplier nanos;
    private final Map<ByteBuffer, Long> verifiedAt = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
            return size() > MOST;
        }
    };

    VerifiedCredentials(LongSupplier nanos) {
        this.nanos = nanos;
        new SecureRandom().nextBytes(salt);
    }

    synchronized boolean contains(String userId, String password) {
        Long at = verifiedAt.get(hash(userId, password));
        return at != null && nanos.getAsLong() - at < LIFETIME.toNanos();
    }

    synchronized void add(String userId, String password) {
        ByteBuffer hash = hash(userId, password);
        verifiedAt.remove(hash);
        verifiedAt.put(hash, nanos.getAsLong());
    }

    private ByteBuffer hash(String userId, String password) {
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
