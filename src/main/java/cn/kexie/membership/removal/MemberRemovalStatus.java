package cn.kexie.membership.removal;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where the removal of a member stands. */
public enum MemberRemovalStatus implements CaseStatus {
    HEARING(true),
    VOTING(true),
    REMOVED(false),
    UNDER_APPEAL(true),
    RESTORED(false),
    KEPT(false),
    DROPPED(false);

    private final boolean open;

    MemberRemovalStatus(boolean open) {
        this.open = open;
    }

    @Override
    public String procedure() {
        return Removals.PROCEDURE;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return next().contains(status);
    }

    private Set<MemberRemovalStatus> next() {
        return switch (this) {
            case HEARING -> Set.of(VOTING, DROPPED);
            case VOTING -> Set.of(REMOVED, KEPT);
            case REMOVED -> Set.of(UNDER_APPEAL);
            case UNDER_APPEAL -> Set.of(REMOVED, RESTORED);
            case KEPT, DROPPED, RESTORED -> Set.of();
        };
    }
}
