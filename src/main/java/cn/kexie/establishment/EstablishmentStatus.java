package cn.kexie.establishment;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where an establishment stands, as its applicant sees it. */
public enum EstablishmentStatus implements CaseStatus {
    SUBMITTED("已提交，待受理"),
    CORRECTION_REQUIRED("待补正"),
    ACCEPTED("已受理，审核中"),
    NOT_ACCEPTED("不予受理"),
    APPROVED("已批准，待召开成立大会"),
    REJECTED("不予批准"),
    MEETING_REPORTED("已报告成立大会，待备案"),
    FILED("已备案"),
    WITHDRAWN("已撤回"),
    LAPSED("已失效");

    private final String text;

    EstablishmentStatus(String text) {
        this.text = text;
    }

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
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
