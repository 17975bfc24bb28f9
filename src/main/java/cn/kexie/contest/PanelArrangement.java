package cn.kexie.contest;

/** What the office does about works with too few sheets. */
public enum PanelArrangement {
    ASSIGN("重新指派评审专家"),
    CONTINUE("按现有评分继续");

    private final String text;

    PanelArrangement(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
