package cn.kexie.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Contents of attachments, sealed, by the SHA-256 of the content; equal contents are kept once. */
interface AttachmentStore {

    /**
     * Reads a content to the end, or until it has proved longer than {@code limit} bytes.
     *
     * @return what was read, in clear; not kept until it is sealed and {@link #keep} is called, discarded when closed
     */
    Staged stage(InputStream content, long limit) throws IOException;

    /** Seals a staged content; discarded when closed, unless it was kept. */
    Sealed seal(Staged staged) throws IOException;

    /** Keeps a sealed content for good; once this returns it survives a crash. */
    void keep(Sealed sealed) throws IOException;

    InputStream open(String sha256) throws IOException;

    /** The content with everything derived from it. */
    void remove(String sha256) throws IOException;

    /** What was derived from a content under this kind, in clear; empty when nothing is kept. */
    Optional<InputStream> openDerived(String sha256, String kind) throws IOException;

    /** Seals what is written; not kept until {@link #keep} is called, discarded when closed. */
    Sealed sealDerived(String sha256, String kind, Writing writing) throws IOException;

    /** Writes a content in clear. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A content, or what was derived from one, ready to be kept under its name. */
    record Sealed(Path file, String name) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** A content that has arrived. {@code size} is larger than the limit if the content was. */
    record Staged(Path file, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
