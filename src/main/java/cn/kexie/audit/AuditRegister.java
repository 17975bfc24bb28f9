package cn.kexie.audit;

import cn.kexie.platform.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows in the order of the chain. */
interface AuditRegister {

    /** The end of the chain; nobody else can add to it until this transaction ends. */
    AuditHead lockHead();

    AuditHead head();

    void add(List<AuditRecord> chained);

    /** The newest row of this action and subject whose details hold this word. */
    Optional<AuditHead> find(String action, String subject, String word);

    Page<AuditRecord> page(AuditSearch search, int page, int size);

    /** Every row in order, never all of them in memory. */
    void each(Consumer<AuditRecord> reader);

    /** The rows of a day in Asia/Shanghai. */
    void each(LocalDate day, Consumer<AuditRecord> reader);
}
