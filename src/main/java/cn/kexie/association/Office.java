package cn.kexie.association;

/** 企业科协的职务, in order of rank. */
public enum Office {
    CHAIR("主席"),
    VICE_CHAIR("副主席"),
    SECRETARY_GENERAL("秘书长"),
    DEPUTY_SECRETARY_GENERAL("副秘书长"),
    COMMITTEE_MEMBER("委员");

    private final String text;

    Office(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
