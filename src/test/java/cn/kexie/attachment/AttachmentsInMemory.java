package cn.kexie.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** The real service of this package on rows and contents in memory, for tests without a database. */
public final class AttachmentsInMemory {

    private final RowsInMemory rows = new RowsInMemory();
    private final Clock clock;
    private final Attachments attachments;

    public AttachmentsInMemory(Clock clock) {
        this.clock = clock;
        this.attachments = new Attachments(
                new StoreInMemory(), rows, new FileTypeDetector(), TransactionOperations.withoutTransaction(), clock);
    }

    public Attachments attachments() {
        return attachments;
    }

    public Attachment get(String attachmentId) {
        return rows.find(attachmentId).orElseThrow();
    }

    /** An attachment of this enterprise that nobody has to upload. */
    public String attachment(String creditCode) {
        String id = "attachment-" + (rows.rows.size() + 1);
        rows.add(new Attachment(
                id, creditCode, "材料.pdf", "application/pdf", 4, "0".repeat(64), OffsetDateTime.now(clock), false));
        return id;
    }

    private static class RowsInMemory implements AttachmentRegister {

        private final Map<String, Attachment> rows = new LinkedHashMap<>();

        @Override
        public void add(Attachment attachment) {
            rows.put(attachment.attachmentId(), attachment);
        }

        @Override
        public Unfiled unfiled(String creditCode) {
            List<Attachment> own = rows.values().stream()
                    .filter(attachment -> attachment.creditCode().equals(creditCode))
                    .toList();
            return new Unfiled(
                    own.size(), own.stream().mapToLong(Attachment::size).sum());
        }

        @Override
        public Optional<Attachment> find(String attachmentId) {
            return Optional.ofNullable(rows.get(attachmentId));
        }

        @Override
        public List<Attachment> findAll(Collection<String> attachmentIds) {
            return attachmentIds.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public void lockContent(String sha256) {}

        @Override
        public boolean usesContent(String sha256) {
            return rows.values().stream().anyMatch(row -> row.sha256().equals(sha256));
        }

        @Override
        public List<String> remove(Collection<String> attachmentIds, OffsetDateTime at) {
            return List.of();
        }

        @Override
        public List<String> removedSince(OffsetDateTime time) {
            return List.of();
        }

        @Override
        public List<String> removeUnfiled(OffsetDateTime time) {
            return List.of();
        }
    }

    /** Digests are not those of the contents; nothing in memory looks at them. */
    private static class StoreInMemory implements AttachmentStore {

        private final Map<String, byte[]> contents = new HashMap<>();

        @Override
        public Staged stage(InputStream content, long limit) throws IOException {
            Path file = Files.createTempFile("attachment", ".part");
            Files.write(file, content.readAllBytes());
            return new Staged(file, "%064x".formatted(contents.size()), Files.size(file));
        }

        @Override
        public Sealed seal(Staged staged) {
            return new Sealed(staged.file(), staged.sha256());
        }

        @Override
        public void keep(Sealed sealed) throws IOException {
            contents.put(sealed.name(), Files.readAllBytes(sealed.file()));
        }

        @Override
        public InputStream open(String sha256) {
            return new ByteArrayInputStream(contents.get(sha256));
        }

        @Override
        public void remove(String sha256) {
            contents.keySet().removeIf(name -> name.startsWith(sha256));
        }

        @Override
        public Optional<InputStream> openDerived(String sha256, String kind) {
            return Optional.ofNullable(contents.get(sha256 + "." + kind)).map(ByteArrayInputStream::new);
        }

        @Override
        public Sealed sealDerived(String sha256, String kind, Writing writing) throws IOException {
            Path file = Files.createTempFile("attachment", ".part");
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return new Sealed(file, sha256 + "." + kind);
        }
    }
}
