package cn.kexie.establishment.application;

import cn.kexie.platform.text.Worded;

/** 企业所在园区类型. */
public enum ZoneType implements Worded {
    NONE("不在园区"),
    HIGH_TECH("高新技术开发区"),
    ECON_DEV("经济技术开发区"),
    PARK("其他园区");

    private final String text;

    ZoneType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
