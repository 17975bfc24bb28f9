package cn.kexie.platform.web.idempotency;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM; the random nonce stands before the sealed text. */
final class Sealed {

    private static final int NONCE_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static byte[] seal(byte[] text, byte[] secret) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, text, 0, nonce, secret);
        byte[] whole = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_LENGTH, sealed.length);
        return whole;
    }

    static byte[] open(byte[] whole, byte[] secret) {
        return apply(Cipher.DECRYPT_MODE, whole, NONCE_LENGTH, Arrays.copyOf(whole, NONCE_LENGTH), secret);
    }

    private static byte[] apply(int mode, byte[] bytes, int from, byte[] nonce, byte[] secret) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
