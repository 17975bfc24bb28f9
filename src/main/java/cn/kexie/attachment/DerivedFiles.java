package cn.kexie.attachment;

import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files made from attachments, such as a copy that does not tell who wrote it: made when first asked for, then kept sealed
 * beside the content they were made from, and gone with it.
 */
@Service
public class DerivedFiles {

    /** Making one may take as much memory as a large document. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Attachments attachments;
    private final AttachmentStore store;
    private final AttachmentRegister register;
    private final TransactionOperations transaction;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    DerivedFiles(
            Attachments attachments,
            AttachmentStore store,
            AttachmentRegister register,
            TransactionOperations transaction) {
        this.attachments = attachments;
        this.store = store;
        this.register = register;
        this.transaction = transaction;
    }

    /**
     * What is derived from an attachment; the caller closes it. Refused with 404 ATTACHMENT_REMOVED when the content was
     * deleted as personal data, with 429 TRY_LATER when too many others wait.
     *
     * @param kind tells what it is and by which version of the rules, such as {@code blind-3}
     */
    public InputStream open(Attachment attachment, String kind, Derivation derivation) {
        try {
            Optional<InputStream> kept = kept(attachment, kind);
            return kept.isPresent() ? kept.get() : made(attachment, kind, derivation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<InputStream> kept(Attachment attachment, String kind) throws IOException {
        return attachment.removed() ? Optional.empty() : store.openDerived(attachment.sha256(), kind);
    }

    private InputStream made(Attachment attachment, String kind, Derivation derivation) throws IOException {
        takePlace();
        try {
            Optional<InputStream> madeMeanwhile = kept(attachment, kind);
            if (madeMeanwhile.isPresent()) {
                return madeMeanwhile.get();
            }
            make(attachment, kind, derivation);
        } finally {
            places.release();
        }
        return kept(attachment, kind).orElseThrow(DerivedFiles::removed);
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.of(Refusal.Reason.TOO_MANY, "TRY_LATER", "正在处理的文件较多，请稍后再试");
    }

    private void make(Attachment attachment, String kind, Derivation derivation) throws IOException {
        try (InputStream content = attachments.open(attachment);
                AttachmentStore.Staged clear = store.stage(content, Attachments.LARGEST);
                AttachmentStore.Sealed derived =
                        store.sealDerived(attachment.sha256(), kind, out -> derivation.derive(clear.file(), out))) {
            transaction.executeWithoutResult(status -> keep(attachment, derived));
        }
    }

    /** Under the lock of the content, which may have been removed meanwhile. */
    private void keep(Attachment attachment, AttachmentStore.Sealed derived) {
        register.lockContent(attachment.sha256());
        if (register.usesContent(attachment.sha256())) {
            try {
                store.keep(derived);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Refusal removed() {
        return Refusal.unknown("ATTACHMENT_REMOVED", "该文件含有的个人信息已经删除，不能再下载");
    }

    /** Makes one file from another. */
    public interface Derivation {

        /** @param content in clear, gone afterwards */
        void derive(Path content, OutputStream out) throws IOException;
    }
}
