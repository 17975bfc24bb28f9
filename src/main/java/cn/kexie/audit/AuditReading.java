package cn.kexie.audit;

import cn.kexie.platform.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The audit trail to be read, by page or by day. Details that nobody may know yet are left out; the digest, which is what the
 * chain is made of, stands for them.
 */
@Service
public class AuditReading {

    private final AuditRegister register;
    private final ObjectProvider<WithheldDetails> withheld;

    AuditReading(AuditRegister register, ObjectProvider<WithheldDetails> withheld) {
        this.register = register;
        this.withheld = withheld;
    }

    /** Newest first. */
    public Page<AuditRecord> page(AuditSearch search, int page, int size) {
        Page<AuditRecord> found = register.page(search, page, size);
        UnaryOperator<AuditRecord> readable = readable();
        return new Page<>(
                found.page(),
                found.size(),
                found.totalElements(),
                found.items().stream().map(readable).toList());
    }

    /**
     * Where in the chain the newest record of this action and subject stands whose details hold this word; nobody can know
     * its hash before it is written. Empty when there is none, or none that has been committed.
     */
    public Optional<AuditHead> find(String action, String subject, String word) {
        return register.find(action, subject, word);
    }

    /** Everything recorded on a day in Asia/Shanghai, in the order of the chain. */
    public void each(LocalDate day, Consumer<AuditRecord> reader) {
        UnaryOperator<AuditRecord> readable = readable();
        register.each(day, row -> reader.accept(readable.apply(row)));
    }

    private UnaryOperator<AuditRecord> readable() {
        List<Predicate<AuditRecord>> rules =
                withheld.stream().map(WithheldDetails::forReading).toList();
        return row -> rules.stream().anyMatch(rule -> rule.test(row)) ? row.withoutDetails() : row;
    }
}
