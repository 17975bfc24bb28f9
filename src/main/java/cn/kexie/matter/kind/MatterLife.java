package cn.kexie.matter.kind;

import cn.kexie.casefile.UsualStatus;
import java.util.Set;

/** The one life every matter's case has; each kind words it as it likes. */
public enum MatterLife {
    SUBMITTED(true),
    CORRECTION_REQUIRED(true),
    ACCEPTED(true),
    UNDER_REVIEW(true),
    PUBLICITY(true),
    APPROVED(false),
    REJECTED(false),
    NOT_ACCEPTED(false),
    WITHDRAWN(false),
    LAPSED(false);

    private final boolean open;

    MatterLife(boolean open) {
        this.open = open;
    }

    /** As it is called where a kind does not word it. */
    String text() {
        return UsualStatus.word(name());
    }

    boolean open() {
        return open;
    }

    /** Whether a case may rest there for good. */
    public boolean ends() {
        return !open;
    }

    /** What may follow; a refusal is an end, unless an appeal opens the case again. */
    Set<MatterLife> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(CORRECTION_REQUIRED, ACCEPTED, NOT_ACCEPTED, WITHDRAWN);
            case CORRECTION_REQUIRED -> Set.of(SUBMITTED, NOT_ACCEPTED, LAPSED, WITHDRAWN);
            case ACCEPTED -> Set.of(UNDER_REVIEW, PUBLICITY, APPROVED, REJECTED, WITHDRAWN, LAPSED);
            case UNDER_REVIEW -> Set.of(PUBLICITY, APPROVED, REJECTED, WITHDRAWN, LAPSED);
            case PUBLICITY -> Set.of(UNDER_REVIEW, APPROVED, REJECTED, WITHDRAWN, LAPSED);
            case REJECTED -> Set.of(UNDER_REVIEW);
            case APPROVED, NOT_ACCEPTED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
