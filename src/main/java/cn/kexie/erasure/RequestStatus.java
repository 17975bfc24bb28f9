package cn.kexie.erasure;

import cn.kexie.casefile.CaseStatus;

/** Where a request stands. */
public enum RequestStatus implements CaseStatus {
    PENDING("待决定"),
    AGREED("已同意"),
    REFUSED("不予同意");

    private final String text;

    RequestStatus(String text) {
        this.text = text;
    }

    @Override
    public String procedure() {
        return PersonalDataRequests.PROCEDURE;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean open() {
        return this == PENDING;
    }

    @Override
    public boolean canBecome(CaseStatus next) {
        return this == PENDING && !next.open();
    }
}
