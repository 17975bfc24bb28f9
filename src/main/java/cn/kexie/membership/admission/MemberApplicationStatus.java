package cn.kexie.membership.admission;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where a member application stands, as its applicant sees it. */
public enum MemberApplicationStatus implements CaseStatus {
    SUBMITTED(true),
    CORRECTION_REQUIRED(true),
    UNDER_REVIEW(true),
    APPROVED(false),
    REJECTED(false),
    WITHDRAWN(false),
    LAPSED(false);

    private final boolean open;

    MemberApplicationStatus(boolean open) {
        this.open = open;
    }

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return next().contains(status);
    }

    /** A rejection is an end, unless an appeal opens the case again; the end of the association rejects at any stage. */
    private Set<MemberApplicationStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(CORRECTION_REQUIRED, UNDER_REVIEW, REJECTED, WITHDRAWN);
            case CORRECTION_REQUIRED -> Set.of(SUBMITTED, REJECTED, LAPSED, WITHDRAWN);
            case UNDER_REVIEW -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case REJECTED -> Set.of(UNDER_REVIEW);
            case APPROVED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
