package cn.kexie.establishment.application;

import cn.kexie.platform.text.Worded;

/** 所有制类型; decides which partner body is asked for its opinion. */
public enum OwnershipType implements Worded {
    SOE("国有"),
    PRIVATE("民营"),
    FOREIGN("外资"),
    MIXED("混合"),
    OTHER("其他");

    private final String text;

    OwnershipType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
