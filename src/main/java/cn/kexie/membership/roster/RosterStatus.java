package cn.kexie.membership.roster;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where a roster stands, as its applicant sees it. */
public enum RosterStatus implements CaseStatus {
    SUBMITTED("已提交，待审查"),
    UNDER_REVIEW("审议中"),
    APPROVED("已办结"),
    REJECTED("不予入会"),
    WITHDRAWN("已撤回");

    private final String text;

    RosterStatus(String text) {
        this.text = text;
    }

    @Override
    public String procedure() {
        return Rosters.PROCEDURE;
    }

    @Override
    public String text() {
        return text;
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
