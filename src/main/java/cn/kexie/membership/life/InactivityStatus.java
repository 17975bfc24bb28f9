package cn.kexie.membership.life;

import cn.kexie.casefile.CaseStatus;

/** Where a warning of inactive members stands. */
public enum InactivityStatus implements CaseStatus {
    WARNED("已提醒"),
    CONCLUDED("已办结");

    private final String text;

    InactivityStatus(String text) {
        this.text = text;
    }

    @Override
    public String procedure() {
        return MemberInactivity.PROCEDURE;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean open() {
        return this == WARNED;
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return this == WARNED && status == CONCLUDED;
    }
}
