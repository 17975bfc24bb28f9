package cn.kexie.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes what was uploaded and never filed, and what a removal of personal data should have taken along. */
@Component
class AttachmentPurge {

    static final Period KEPT = Period.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(AttachmentPurge.class);

    private final AttachmentStore store;
    private final AttachmentRegister register;
    private final Clock clock;
    private final TransactionOperations transaction;

    AttachmentPurge(
            AttachmentStore store, AttachmentRegister register, Clock clock, TransactionOperations transaction) {
        this.store = store;
        this.register = register;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Rows go first: a content without a row is harmless, a row without its content is not. */
    int purge() {
        OffsetDateTime time = OffsetDateTime.now(clock).minus(KEPT);
        Set.copyOf(register.removedSince(time)).forEach(this::removeUnused);
        int removed = 0;
        for (List<String> contents = batch(time); !contents.isEmpty(); contents = batch(time)) {
            Set.copyOf(contents).forEach(this::removeUnused);
            removed += contents.size();
        }
        if (removed > 0) {
            log.info("已清除 {} 个上传后 7 日内未提交的附件", removed);
        }
        return removed;
    }

    private List<String> batch(OffsetDateTime time) {
        return transaction.execute(status -> register.removeUnfiled(time));
    }

    /** Someone may be uploading the same content just now, hence the lock. */
    void removeUnused(String sha256) {
        transaction.executeWithoutResult(status -> {
            register.lockContent(sha256);
            if (!register.usesContent(sha256)) {
                remove(sha256);
            }
        });
    }

    private void remove(String sha256) {
        try {
            store.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
