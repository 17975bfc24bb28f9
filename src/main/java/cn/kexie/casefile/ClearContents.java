package cn.kexie.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals the contents that an earlier version kept in clear, one after the other beside the work. It may be broken off and
 * begun again at any time, and several nodes may do so at once.
 */
@Component
class ClearContents {

    private static final Logger LOG = LoggerFactory.getLogger(ClearContents.class);

    private final DirectoryAttachmentStore store;
    private final AttachmentRegister register;
    private final TransactionOperations transaction;

    ClearContents(DirectoryAttachmentStore store, AttachmentRegister register, TransactionOperations transaction) {
        this.store = store;
        this.register = register;
        this.transaction = transaction;
    }

    /** @return contents sealed */
    int seal() {
        try {
            store.discardLeftovers();
            int sealed = 0;
            for (String sha256 : store.inClear()) {
                sealed += sealed(sha256) ? 1 : 0;
            }
            if (sealed > 0) {
                LOG.info("已加密 {} 个此前未加密的附件", sealed);
            }
            return sealed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node may have been faster. */
    private boolean sealed(String sha256) {
        return transaction.execute(status -> {
            register.lockContent(sha256);
            return isUsedAndSealed(sha256);
        });
    }

    /** What nobody uses any more need not be sealed to go. */
    private boolean isUsedAndSealed(String sha256) {
        try {
            if (register.usesContent(sha256)) {
                return store.sealClear(sha256);
            }
            store.remove(sha256);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
