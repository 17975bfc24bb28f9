package cn.kexie.membership.reconfirmation;

import cn.kexie.casefile.CaseStatus;

/** Where the re-confirmation of an association's members stands. */
enum ReconfirmationStatus implements CaseStatus {
    OPEN,
    CONCLUDED;

    @Override
    public String procedure() {
        return MemberReconfirmation.PROCEDURE;
    }

    @Override
    public boolean open() {
        return this == OPEN;
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return this == OPEN && status == CONCLUDED;
    }
}
