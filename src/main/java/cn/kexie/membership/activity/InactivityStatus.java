package cn.kexie.membership.activity;

import cn.kexie.casefile.CaseStatus;

/** Where a warning of inactive members stands. */
enum InactivityStatus implements CaseStatus {
    WARNED,
    CONCLUDED;

    @Override
    public String procedure() {
        return MemberInactivity.PROCEDURE;
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
