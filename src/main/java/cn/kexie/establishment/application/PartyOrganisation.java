package cn.kexie.establishment.application;

import cn.kexie.platform.text.Worded;

/** 企业党组织情况. */
public enum PartyOrganisation implements Worded {
    COMMITTEE("党委"),
    GENERAL_BRANCH("党总支"),
    BRANCH("党支部"),
    JOINT_BRANCH("联合党支部"),
    NONE("无");

    private final String text;

    PartyOrganisation(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
