package cn.kexie.publicity;

/** Where a publicity stands. */
public enum PublicityStatus {
    /** The list is there, nobody sees it yet. */
    ANNOUNCED("待公示"),
    OPEN("公示中"),
    CLOSED("公示结束"),
    /** The procedure ended, or announced another list, before this one was done. */
    CANCELLED("公示终止");

    private final String text;

    PublicityStatus(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
