package cn.kexie.audit;

import cn.kexie.platform.Page;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The audit trail to be read, by page or by day. */
@Service
public class AuditReading {

    private final AuditRegister register;

    AuditReading(AuditRegister register) {
        this.register = register;
    }

    /** Newest first. */
    public Page<AuditRecord> page(AuditSearch search, int page, int size) {
        return register.page(search, page, size);
    }

    /** Everything recorded on a day in Asia/Shanghai, in the order of the chain. */
    public void each(LocalDate day, Consumer<AuditRecord> reader) {
        register.each(day, reader);
    }
}
