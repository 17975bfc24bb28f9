package cn.kexie.membership;

/** 入会资格, as the eligibility tables judge it. */
public enum Eligibility {
    ELIGIBLE("符合条件"),
    ELIGIBLE_AS_SUPPORTER("作为热心人士符合条件"),
    MANUAL("需委员会审议"),
    NOT_ELIGIBLE("不符合条件");

    private final String text;

    Eligibility(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
