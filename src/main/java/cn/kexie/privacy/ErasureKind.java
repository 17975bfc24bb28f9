package cn.kexie.privacy;

/** What a person asks for. */
public enum ErasureKind {
    /** 删除 (art. 47). */
    ERASURE,
    /** 撤回同意 (art. 15): what need not stay is erased. */
    WITHDRAWAL
}
