package cn.kexie.establishment;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where an establishment stands, as its applicant sees it. */
public enum EstablishmentStatus implements CaseStatus {
    SUBMITTED,
    CORRECTION_REQUIRED,
    ACCEPTED,
    NOT_ACCEPTED,
    APPROVED,
    REJECTED,
    MEETING_REPORTED,
    FILED,
    WITHDRAWN,
    LAPSED;

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
    }

    @Override
    public boolean open() {
        return !next().isEmpty();
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return next().contains(status);
    }

    private Set<EstablishmentStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(CORRECTION_REQUIRED, ACCEPTED, NOT_ACCEPTED, WITHDRAWN);
            case CORRECTION_REQUIRED -> Set.of(SUBMITTED, LAPSED, WITHDRAWN);
            case ACCEPTED -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> Set.of(MEETING_REPORTED, LAPSED, WITHDRAWN);
            case MEETING_REPORTED -> Set.of(APPROVED, FILED, WITHDRAWN);
            case NOT_ACCEPTED, REJECTED, FILED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
