package cn.kexie.contest.draw;

/** Why a judge does not score a work that was assigned. */
public enum SheetEnd {
    RECUSED("回避"),
    REPLACED("更换");

    private final String text;

    SheetEnd(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
