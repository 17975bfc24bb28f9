package cn.kexie.attachment;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files that enterprises upload before they file them. A file belongs to the enterprise that uploaded it; for every
 * other enterprise it does not exist.
 */
@Service
public class Attachments {

    /** Largest content, in bytes. */
    public static final long LARGEST = 50L << 20;

    /** How much an enterprise may have uploaded and not filed yet. */
    static final long MOST_UNFILED = 1_000;

    static final long MOST_UNFILED_BYTES = 4L << 30;

    private final AttachmentStore store;
    private final AttachmentRegister register;
    private final FileTypeDetector types;
    private final TransactionOperations transaction;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            AttachmentRegister register,
            FileTypeDetector types,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.types = types;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Names of the types of file that are accepted. */
    public static List<String> types() {
        return Arrays.stream(FileType.values()).map(FileType::text).toList();
    }

    /**
     * Stores an uploaded file. Refused: when too much is uploaded and not filed (409), empty (422), longer than {@link #LARGEST} (413), a type that may not be filed or
     * that its name denies (415).
     */
    public Attachment store(String creditCode, String declaredName, InputStream content) {
        refuseHoard(creditCode);
        try (AttachmentStore.Staged staged = store.stage(content, LARGEST)) {
            refuseSize(staged.size());
            FileName name = FileName.clean(declaredName);
            FileType type = types.detect(staged.file(), name);
            return keep(attachment(creditCode, name, type, staged), staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The transaction begins only now: receiving and sealing a large file needs no connection. */
    private Attachment keep(Attachment attachment, AttachmentStore.Staged staged) throws IOException {
        try (AttachmentStore.Sealed sealed = store.seal(staged)) {
            return transaction.execute(status -> {
                register.lockContent(attachment.sha256());
                register.add(attachment);
                keepContent(sealed);
                return attachment;
            });
        }
    }

    private void keepContent(AttachmentStore.Sealed sealed) {
        try {
            store.keep(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attachment if this enterprise uploaded it. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String creditCode, String attachmentId) {
        return register.find(attachmentId)
                .filter(attachment -> attachment.creditCode().equals(creditCode));
    }

    /**
     * Which of the attachments an enterprise names it may not use, in one look.
     *
     * @param idsByPointer attachment ids by the JSON pointer they stand at
     * @return one ATTACHMENT_UNKNOWN for each that is missing or belongs to another enterprise
     */
    @Transactional(readOnly = true)
    public List<Fault> check(String creditCode, Map<String, String> idsByPointer) {
        Set<String> owned = owned(creditCode, idsByPointer.values());
        return idsByPointer.entrySet().stream()
                .filter(named -> !owned.contains(named.getValue()))
                .map(named -> unknown(named.getKey()))
                .toList();
    }

    /** Refuses with 422 ATTACHMENT_UNKNOWN at {@code pointer} unless this enterprise uploaded all of them. */
    @Transactional(readOnly = true)
    public void requireAll(String creditCode, Collection<String> attachmentIds, String pointer) {
        if (!owned(creditCode, attachmentIds).containsAll(attachmentIds)) {
            throw Refusal.invalid(List.of(unknown(pointer)));
        }
    }

    private Set<String> owned(String creditCode, Collection<String> attachmentIds) {
        return register.findAll(attachmentIds).stream()
                .filter(attachment -> attachment.creditCode().equals(creditCode))
                .map(Attachment::attachmentId)
                .collect(Collectors.toSet());
    }

    /** The content; the caller closes it. Refused with 404 ATTACHMENT_REMOVED when it was deleted as personal data. */
    public InputStream open(Attachment attachment) {
        if (attachment.removed()) {
            throw Refusal.unknown("ATTACHMENT_REMOVED", "该文件含有的个人信息已经删除，不能再下载");
        }
        try {
            return store.open(attachment.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment attachment(String creditCode, FileName name, FileType type, AttachmentStore.Staged staged) {
        return new Attachment(
                UUID.randomUUID().toString(),
                creditCode,
                name.value(),
                type.mediaType(),
                staged.size(),
                staged.sha256(),
                ChinaTime.now(clock),
                false);
    }

    /** Before anything is received. */
    private void refuseHoard(String creditCode) {
        AttachmentRegister.Unfiled unfiled = register.unfiled(creditCode);
        if (unfiled.files() >= MOST_UNFILED || unfiled.bytes() >= MOST_UNFILED_BYTES) {
            throw Refusal.conflict(
                    "TOO_MANY_UNFILED",
                    "本单位已上传而未提交的附件过多（最多 %d 件、共 4 GB），请先用它们提交事项；未提交的附件在上传 7 日后自动清除，之后可以继续上传".formatted(MOST_UNFILED));
        }
    }

    private static void refuseSize(long size) {
        if (size > LARGEST) {
            throw Refusal.of(Refusal.Reason.TOO_LARGE, "FILE_TOO_LARGE", "文件超过 50 MB，请压缩或拆分后重新上传");
        }
        if (size == 0) {
            throw Refusal.invalid("/file", "FILE_EMPTY", "文件是空的，请重新选择文件上传");
        }
    }

    private static Fault unknown(String pointer) {
        return new Fault(pointer, "ATTACHMENT_UNKNOWN", "没有找到该附件，请先上传文件，再填写返回的 attachmentId");
    }
}
