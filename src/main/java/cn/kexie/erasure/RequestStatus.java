package cn.kexie.erasure;

import cn.kexie.casefile.CaseStatus;

/** Where a request stands. */
public enum RequestStatus implements CaseStatus {
    PENDING,
    AGREED,
    REFUSED;

    @Override
    public String procedure() {
        return PersonalDataRequests.PROCEDURE;
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
