package cn.kexie.establishment.application;

import cn.kexie.platform.text.Worded;

/** 组建方式 (国有企业科协组织建设意见第十条; 园区科协: 民营企业意见第九条). */
public enum OrganisationMode implements Worded {
    SINGLE("单独组建"),
    REGION_JOINT("区域联建"),
    INDUSTRY_UNIFIED("行业统建"),
    ATTACHED("依托组建"),
    PARK("依托园区组建");

    private final String text;

    OrganisationMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** Several enterprises apply together and name each other. */
    public boolean joint() {
        return this == REGION_JOINT || this == INDUSTRY_UNIFIED;
    }

    /** The word of the decision table, which also knows the contact point (工作联系点) that founds nothing. */
    public static String textOf(String mode) {
        return "CONTACT_POINT".equals(mode) ? "设立工作联系点" : valueOf(mode).text();
    }
}
