package cn.kexie.membership.transfer;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where the transfer of a member stands. */
enum MemberTransferStatus implements CaseStatus {
    SUBMITTED,
    ACCEPTED,
    TRANSFERRED,
    DECLINED,
    WITHDRAWN,
    LAPSED;

    @Override
    public String procedure() {
        return MemberTransfers.PROCEDURE;
    }

    @Override
    public boolean open() {
        return !next().isEmpty();
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return next().contains(status);
    }

    private Set<MemberTransferStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN, LAPSED);
            case ACCEPTED -> Set.of(TRANSFERRED, WITHDRAWN, LAPSED);
            case TRANSFERRED, DECLINED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
