package cn.kexie.contest.rules;

/** 竞赛范围: an internal contest judges the organiser's own units; one across units needs an approval number. */
public enum ContestScope {
    INTERNAL("单位内部"),
    CROSS_UNIT("跨单位");

    private final String text;

    ContestScope(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
