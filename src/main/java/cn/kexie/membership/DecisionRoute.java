package cn.kexie.membership;

/** 由谁决定. */
public enum DecisionRoute {
    DELEGATED("秘书长受权决定"),
    COMMITTEE("委员会表决");

    private final String text;

    DecisionRoute(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
