package cn.kexie.membership.life;

/** How the secretariat ends a re-confirmation before its period does. */
public enum ReconfirmationDecision {
    CONFIRM_REST("确认其余全部会员"),
    CLOSE("登记完毕");

    private final String text;

    ReconfirmationDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
