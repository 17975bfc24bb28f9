package cn.kexie.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 删除材料: the files go as personal data; that there were some, under which item and when, stays on record. */
@Service
@Transactional
public class MaterialRemoval {

    private final AttachmentRegister register;
    private final AttachmentPurge purge;
    private final Clock clock;

    MaterialRemoval(AttachmentRegister register, AttachmentPurge purge, Clock clock) {
        this.register = register;
        this.purge = purge;
        this.clock = clock;
    }

    /**
     * Removes what is filed under the items, unless it is filed elsewhere too.
     *
     * @return whether there was anything
     */
    public boolean remove(String caseNo, Predicate<String> items) {
        List<String> contents =
                register.removeFiled(caseNo, items, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        TransactionSynchronizationManager.registerSynchronization(new Contents(contents, purge));
        return !contents.isEmpty();
    }

    /** A content goes when the removal is certain; what is missed then, the purge finds. */
    private record Contents(List<String> digests, AttachmentPurge purge) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            digests.stream().distinct().forEach(purge::removeUnused);
        }
    }
}
