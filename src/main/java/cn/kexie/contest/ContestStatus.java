package cn.kexie.contest;

import cn.kexie.casefile.CaseStatus;
import java.util.EnumSet;
import java.util.Set;

/** Where a contest stands, from its plan to its awards. */
public enum ContestStatus implements CaseStatus {
    DRAFT(true),
    PUBLISHED(true),
    OPEN(true),
    CLOSED(true),
    JUDGING(true),
    RANKED(true),
    PUBLICITY(true),
    AWARDED(false),
    CANCELLED(false);

    private final boolean open;

    ContestStatus(boolean open) {
        this.open = open;
    }

    @Override
    public String procedure() {
        return Contests.PROCEDURE;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public boolean canBecome(CaseStatus next) {
        return next == CANCELLED
                ? open
                : next instanceof ContestStatus status && followers().contains(status);
    }

    private Set<ContestStatus> followers() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(CLOSED, PUBLISHED);
            case CLOSED -> EnumSet.of(JUDGING, OPEN, PUBLISHED);
            case JUDGING -> EnumSet.of(RANKED);
            case RANKED -> EnumSet.of(RANKED, PUBLICITY, AWARDED);
            case PUBLICITY -> EnumSet.of(RANKED, AWARDED);
            case AWARDED, CANCELLED -> EnumSet.noneOf(ContestStatus.class);
        };
    }
}
