package cn.kexie.platform.personal;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals and opens files as streams, segment by segment; a changed or cut file does not open to its end. */
public final class SealedFiles {

    private final StreamingAead files;

    SealedFiles(PersonalDataKeys keys) {
        try {
            this.files = keys.files().getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys of this moment and of nothing else, for what needs no key file: tests, measurements. */
    public static SealedFiles withNewKeys() {
        return new SealedFiles(PersonalDataKeys.generated());
    }

    /** @param name what the content is bound to, such as its digest; close the stream to finish the file */
    public OutputStream sealing(String name, OutputStream sealed) throws IOException {
        try {
            return files.newEncryptingStream(sealed, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** @throws IOException while reading, when the file was changed or sealed under another name or unknown keys */
    public InputStream opening(String name, InputStream sealed) throws IOException {
        try {
            return files.newDecryptingStream(sealed, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
