package cn.kexie.establishment.application;

import cn.kexie.platform.text.Worded;

/** 企业类别标识; some of them move the approval to a higher level. */
public enum EnterpriseTag implements Worded {
    NATIONAL_HIGH_TECH("国家高新技术企业"),
    SPECIALISED("专精特新企业"),
    LITTLE_GIANT("专精特新“小巨人”企业"),
    ABOVE_SCALE("规模以上企业"),
    TECH_SME("科技型中小企业"),
    PROVINCIAL_STATE_OWNED("省属国有企业");

    private final String text;

    EnterpriseTag(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
