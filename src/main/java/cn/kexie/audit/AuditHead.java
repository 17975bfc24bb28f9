package cn.kexie.audit;

/** The end of the chain: whoever keeps it elsewhere can tell later whether the rows up to it are still the same. */
public record AuditHead(long seq, String hash) {

    static final AuditHead START = new AuditHead(0, "0".repeat(64));
}
