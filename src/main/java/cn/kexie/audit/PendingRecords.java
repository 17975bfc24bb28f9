package cn.kexie.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has to record. Written last before the commit, so that the chain is locked for as short a time as
 * may be and nothing is waited for while it is.
 */
final class PendingRecords implements TransactionSynchronization {

    private final AuditRegister register;
    private final List<AuditRecord> records = new ArrayList<>();
    private boolean written;

    private PendingRecords(AuditRegister register) {
        this.register = register;
    }

    static PendingRecords ofTransaction(AuditRegister register) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingRecords.class::isInstance)
                .map(PendingRecords.class::cast)
                .filter(pending -> pending.register == register)
                .findFirst()
                .orElseGet(() -> registered(new PendingRecords(register)));
    }

    private static PendingRecords registered(PendingRecords pending) {
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditRecord unchained) {
        records.add(unchained);
        if (written) {
            write();
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
        written = true;
    }

    private void write() {
        if (records.isEmpty()) {
            return;
        }
        AuditHead head = register.lockHead();
        List<AuditRecord> chained = new ArrayList<>(records.size());
        for (AuditRecord unchained : records) {
            AuditRecord next = unchained.chainedTo(head);
            chained.add(next);
            head = next.asHead();
        }
        register.add(chained);
        records.clear();
    }
}
