package cn.kexie.audit;

/** Details of the trail that nobody may read yet, whatever his office; a room says so of what it records. */
public interface WithheldDetails {

    boolean withholds(AuditRecord row);
}
