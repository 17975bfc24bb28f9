package cn.kexie.publicity;

/** Where an item of a publicity stands. */
public enum ItemStatus {
    PUBLISHED("公示中"),
    FROZEN("异议处理中"),
    UPHELD("异议成立"),
    CONFIRMED("已确认");

    private final String text;

    ItemStatus(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
