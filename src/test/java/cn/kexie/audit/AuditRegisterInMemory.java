package cn.kexie.audit;

import cn.kexie.platform.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A chain that a test can tamper with. */
class AuditRegisterInMemory implements AuditRegister {

    final List<AuditRecord> rows = new ArrayList<>();

    @Override
    public AuditHead lockHead() {
        return head();
    }

    @Override
    public AuditHead head() {
        return rows.isEmpty() ? AuditHead.START : rows.get(rows.size() - 1).asHead();
    }

    @Override
    public void add(List<AuditRecord> chained) {
        rows.addAll(chained);
    }

    @Override
    public Optional<AuditHead> find(String action, String subject, String word) {
        return rows.stream()
                .filter(row -> row.action().equals(action) && row.subject().equals(subject))
                .filter(row -> row.details().contains(word))
                .reduce((earlier, later) -> later)
                .map(AuditRecord::asHead);
    }

    @Override
    public Page<AuditRecord> page(AuditSearch search, int page, int size) {
        return new Page<>(page, size, rows.size(), rows);
    }

    @Override
    public void each(Consumer<AuditRecord> reader) {
        rows.forEach(reader);
    }

    @Override
    public void each(LocalDate day, Consumer<AuditRecord> reader) {
        rows.forEach(reader);
    }
}
