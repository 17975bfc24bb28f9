package cn.kexie.contest.entry;

import cn.kexie.casefile.CaseStatus;
import java.util.EnumSet;
import java.util.Set;

/** Where an entry stands, as its applicant sees it. */
public enum EntryStatus implements CaseStatus {
    SUBMITTED(true),
    CORRECTION_REQUIRED(true),
    ADMITTED(true),
    NOT_ADMITTED(false),
    WITHDRAWN(false),
    RANKED(true),
    AWARDED(false),
    NOT_AWARDED(false),
    DISQUALIFIED(false);

    private final boolean open;

    EntryStatus(boolean open) {
        this.open = open;
    }

    @Override
    public String procedure() {
        return FiledEntries.PROCEDURE;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public boolean canBecome(CaseStatus next) {
        return next instanceof EntryStatus status && followers().contains(status);
    }

    /** An award is an end, unless it turns out to have been won by fraud. */
    private Set<EntryStatus> followers() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(CORRECTION_REQUIRED, ADMITTED, NOT_ADMITTED, WITHDRAWN);
            case CORRECTION_REQUIRED -> EnumSet.of(SUBMITTED, NOT_ADMITTED, WITHDRAWN);
            case ADMITTED -> EnumSet.of(RANKED, NOT_AWARDED, DISQUALIFIED, WITHDRAWN);
            case RANKED -> EnumSet.of(AWARDED, NOT_AWARDED, DISQUALIFIED);
            case AWARDED -> EnumSet.of(DISQUALIFIED);
            case NOT_ADMITTED, WITHDRAWN, NOT_AWARDED, DISQUALIFIED -> EnumSet.noneOf(EntryStatus.class);
        };
    }
}
