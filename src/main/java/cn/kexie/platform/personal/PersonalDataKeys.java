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

    /** New keys for what is sealed from now on; what the old ones sealed still opens. */
    PersonalDataKeys rotated() {
        return new PersonalDataKeys(
                rotated(texts, PredefinedAeadParameters.AES256_GCM),
                digests,
                rotated(files, PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
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

    private static KeysetHandle rotated(KeysetHandle keys, Parameters parameters) {
        try {
            return KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                            .withRandomId()
                            .makePrimary())
                    .build();
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
