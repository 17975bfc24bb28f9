package cn.kexie.registry;

/** Where an entry stands on a day. RENEWAL_DUE and EXPIRED follow from the day and are never written. */
public enum EntryStatus {
    ACTIVE("有效", true),
    RENEWAL_DUE("临近期满", true),
    RECTIFYING("整改中", true),
    SUSPENDED("已中止", true),
    EXPIRED("已到期", false),
    REVOKED("已撤销", false),
    CANCELLED("已注销", false),
    MERGED("已合并", false);

    private final String text;
    private final boolean living;

    EntryStatus(String text, boolean living) {
        this.text = text;
        this.living = living;
    }

    public String text() {
        return text;
    }

    /** Whether what was granted still holds; otherwise the entry is final. */
    public boolean living() {
        return living;
    }
}
