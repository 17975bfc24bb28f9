package cn.kexie.membership.roster;

/** What is decided on rows of a roster. */
public enum RosterChoice {
    APPROVE("同意入会"),
    REJECT("不同意入会"),
    REFER("提交委员会表决");

    private final String text;

    RosterChoice(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
