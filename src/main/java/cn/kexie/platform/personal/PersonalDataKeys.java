package cn.kexie.platform.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/**
 * The keys of one installation: texts (AES-256-GCM), digests (HMAC-SHA-256) and files (AES-256-GCM by segments).
 *
 * @param texts the primary key seals, every key opens
 * @param digests one key: rows find each other by it, so it does not rotate with the others
 * @param files as texts, for the content of attachments
 */
record PersonalDataKeys(KeysetHandle texts, KeysetHandle digests, KeysetHandle files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PersonalDataKeys generated() {
        return new PersonalDataKeys(
                generated(PredefinedAeadParameters.AES256_GCM),
                generated(PredefinedPrfParameters.HMAC_SHA256_PRF),
                generated(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
    }

    /** New keys that open, but do not seal yet: every node has to know them first. */
    PersonalDataKeys withNext() {
        return new PersonalDataKeys(
                withNext(texts, PredefinedAeadParameters.AES256_GCM),
                digests,
                withNext(files, PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
    }

    /** Whether there are keys that do not seal yet. */
    boolean hasNext() {
        return !texts.getAt(texts.size() - 1).isPrimary();
    }

    /** The newest keys seal from now on; what the old ones sealed still opens. */
    PersonalDataKeys promoted() {
        return new PersonalDataKeys(promoted(texts), digests, promoted(files));
    }

    static PersonalDataKeys parsed(String text) throws GeneralSecurityException {
        try {
            JsonNode keys = JSON.readTree(text);
            return new PersonalDataKeys(
                    parsed(keys.path("texts")), parsed(keys.path("digests")), parsed(keys.path("files")));
        } catch (JsonProcessingException e) {
            throw new GeneralSecurityException("no JSON", e);
        }
    }

    String written() {
        try {
            ObjectNode keys = JSON.createObjectNode();
            keys.set("texts", written(texts));
            keys.set("digests", written(digests));
            keys.set("files", written(files));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(keys);
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle generated(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle withNext(KeysetHandle keys, Parameters parameters) {
        return built(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId()));
    }

    private static KeysetHandle promoted(KeysetHandle keys) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle parsed(JsonNode keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keys.toString(), InsecureSecretKeyAccess.get());
    }

    private static JsonNode written(KeysetHandle keys) throws GeneralSecurityException, JsonProcessingException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }
}
