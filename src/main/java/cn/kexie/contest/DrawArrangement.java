package cn.kexie.contest;

/** What the office arranges once the entries are known. */
public enum DrawArrangement {
    DRAW("抽取评审专家"),
    CANCEL("取消竞赛");

    private final String text;

    DrawArrangement(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
