package cn.kexie.membership.roster;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where a roster stands, as its applicant sees it. */
public enum RosterStatus implements CaseStatus {
    SUBMITTED,
    UNDER_REVIEW,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    @Override
    public String procedure() {
        return Rosters.PROCEDURE;
    }

    @Override
    public boolean open() {
        return !next().isEmpty();
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return next().contains(status);
    }

    private Set<RosterStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(UNDER_REVIEW, WITHDRAWN);
            case UNDER_REVIEW -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED, REJECTED, WITHDRAWN -> Set.of();
        };
    }
}
