package cn.kexie.membership;

/** 入会标准, chosen per association. */
public enum EligibilityStandard {
    INCLUSIVE("包容标准"),
    STRICT("从严标准");

    private final String text;

    EligibilityStandard(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
