package cn.kexie.board;

/** How a deadline stands: yellow once 90 % of its working days are used, red once its last day is over. */
public enum Light {
    RED("已超期", "▲"),
    YELLOW("临近期限", "◆"),
    GREEN("期限内", "●"),
    PAUSED("已停表", "‖"),
    NONE("没有期限", "–");

    private final String text;
    private final String mark;

    Light(String text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    public String text() {
        return text;
    }

    /** Tells it apart without colour. */
    public String mark() {
        return mark;
    }
}
