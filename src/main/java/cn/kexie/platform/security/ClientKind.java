package cn.kexie.platform.security;

/** What kind of unit a key is for. */
public enum ClientKind {
    ENTERPRISE,
    /** 伙伴单位: a society, a university, an institute, a park; it files what a procedure opens to partners. */
    PARTNER
}
