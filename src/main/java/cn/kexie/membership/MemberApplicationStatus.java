package cn.kexie.membership;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where a member application stands, as its applicant sees it. */
public enum MemberApplicationStatus implements CaseStatus {
    SUBMITTED("已提交，待审查", true),
    CORRECTION_REQUIRED("待补正", true),
    UNDER_REVIEW("审议中", true),
    APPROVED("已批准入会", false),
    REJECTED("不予入会", false),
    WITHDRAWN("已撤回", false),
    LAPSED("已失效", false);

    private final String text;
    private final boolean open;

    MemberApplicationStatus(String text, boolean open) {
        this.text = text;
        this.open = open;
    }

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public String text() {
        return text;
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
