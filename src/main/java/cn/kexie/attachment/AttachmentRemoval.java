package cn.kexie.attachment;

import cn.kexie.platform.ChinaTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 删除附件: files go as personal data; that there were some stays on record. */
@Service
@Transactional
public class AttachmentRemoval {

    private final AttachmentRegister register;
    private final AttachmentPurge purge;
    private final TransactionTemplate apart;
    private final Clock clock;

    AttachmentRemoval(
            AttachmentRegister register, AttachmentPurge purge, PlatformTransactionManager transactions, Clock clock) {
        this.register = register;
        this.purge = purge;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Removes those of the attachments that are filed with one case only.
     *
     * @return whether there was anything
     */
    public boolean remove(Collection<String> attachmentIds) {
        List<String> contents = register.remove(attachmentIds, ChinaTime.now(clock));
        TransactionSynchronizationManager.registerSynchronization(new Contents(contents));
        return !contents.isEmpty();
    }

    /** A content goes when the removal is certain, under the lock an upload of the same takes; what is missed then, the purge finds. */
    private class Contents implements TransactionSynchronization {

        private final List<String> digests;

        Contents(List<String> digests) {
            this.digests = digests;
        }

        @Override
        public void afterCommit() {
            digests.stream()
                    .distinct()
                    .forEach(digest -> apart.executeWithoutResult(status -> purge.removeUnused(digest)));
        }
    }
}
