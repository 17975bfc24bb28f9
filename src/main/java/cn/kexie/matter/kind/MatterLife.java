package cn.kexie.matter.kind;

import java.util.Set;

/** The one life every matter's case has; each kind words it as it likes. */
public enum MatterLife {
    SUBMITTED("已提交，待受理", true),
    CORRECTION_REQUIRED("待补正", true),
    ACCEPTED("已受理", true),
    UNDER_REVIEW("审核中", true),
    PUBLICITY("公示中", true),
    APPROVED("已批准", false),
    REJECTED("不予批准", false),
    NOT_ACCEPTED("不予受理", false),
    WITHDRAWN("已撤回", false),
    LAPSED("已失效", false);

    private final String text;
    private final boolean open;

    MatterLife(String text, boolean open) {
        this.text = text;
        this.open = open;
    }

    String text() {
        return text;
    }

    boolean open() {
        return open;
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
