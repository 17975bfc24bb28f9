package cn.kexie.platform.personal;

import cn.kexie.platform.text.CanonicalKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what tells who somebody is, and makes the digests by which rows of one person find each other without being
 * opened. The same text is sealed differently each time; a sealed text begins with the number of its key.
 */
public final class PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);
    private static final int DIGEST_BYTES = 16;

    private final Aead texts;
    private final PrfSet digests;
    private final String prefix;
    private final List<String> keyIds;

    PersonalData(PersonalDataKeys keys) {
        this.texts = primitive(keys.texts(), Aead.class);
        this.digests = primitive(keys.digests(), PrfSet.class);
        this.prefix = id(keys.texts().getPrimary().getId()) + ".";
        this.keyIds = IntStream.range(0, keys.texts().size())
                .mapToObj(position -> id(keys.texts().getAt(position).getId()))
                .toList();
    }

    /** Keys of this moment and of nothing else, for what needs no file: tests, measurements. */
    public static PersonalData withNewKeys() {
        return new PersonalData(PersonalDataKeys.generated());
    }

    /** The text unreadable without the keys; null stays null. */
    public String seal(SealedPlace place, String text) {
        if (text == null) {
            return null;
        }
        try {
            byte[] sealed = texts.encrypt(text.getBytes(StandardCharsets.UTF_8), place.bound());
            return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was sealed for this place; null stays null.
     *
     * @throws BrokenSeal when the text was changed, belongs elsewhere or its key is gone
     */
    public String open(SealedPlace place, String sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(prefix.length()));
            return new String(texts.decrypt(bytes, place.bound()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.error("{} 中的密文打不开，已拒绝读取：内容被改动、从别的行移来，或者密钥已不在", place);
            throw new BrokenSeal(place, e);
        }
    }

    /**
     * The same for the same person, whatever spaces or dots stand in the name; tells nothing without the key.
     *
     * @param mobile 11 digits
     */
    public String personKey(String name, String mobile) {
        return digest("person", CanonicalKey.of(name) + "\n" + mobile.strip());
    }

    /** The same for everybody of this name, whatever spaces or dots stand in it. */
    public String nameKey(String name) {
        return digest("name", CanonicalKey.of(name));
    }

    /**
     * The same for the same content, however often; tells nothing without the key, not even whether a guess is right.
     *
     * @param purpose what it is for, so that two rooms never meet
     */
    public String contentKey(String purpose, byte[] content) {
        return digest(purpose, Base64.getEncoder().encodeToString(content));
    }

    /** The same for the same key of digests, which never changes; tells nothing of it. */
    String fingerprint() {
        return digest("fingerprint", "");
    }

    /** With what the texts sealed by the newest key begin. */
    String prefix() {
        return prefix;
    }

    /** The number of the newest key that seals. */
    String sealingKey() {
        return prefix.substring(0, prefix.length() - 1);
    }

    /** Every key that opens, by its number. */
    List<String> keyIds() {
        return keyIds;
    }

    String digest(String purpose, String text) {
        try {
            byte[] input = (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digests.computePrimary(input, DIGEST_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(int key) {
        return "%08x".formatted(key);
    }

    private static <T> T primitive(KeysetHandle keys, Class<T> type) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
