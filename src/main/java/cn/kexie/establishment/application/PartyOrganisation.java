package cn.kexie.establishment.application;

/** 企业党组织情况. */
public enum PartyOrganisation {
    COMMITTEE("党委"),
    GENERAL_BRANCH("党总支"),
    BRANCH("党支部"),
    JOINT_BRANCH("联合党支部"),
    NONE("无");

    private final String text;

    PartyOrganisation(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
