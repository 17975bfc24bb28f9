package cn.kexie.audit;

import java.util.function.Predicate;

/** Details of the trail that nobody may read yet, whatever his office; a room says so of what it records. */
public interface WithheldDetails {

    /** The rule for one reading, which may remember what it has looked up. */
    Predicate<AuditRecord> forReading();
}
