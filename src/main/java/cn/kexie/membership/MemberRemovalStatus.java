package cn.kexie.membership;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where the removal of a member stands. */
public enum MemberRemovalStatus implements CaseStatus {
    HEARING("听取陈述申辩", true),
    VOTING("委员会表决", true),
    REMOVED("已除名", false),
    UNDER_APPEAL("复核中", true),
    RESTORED("已撤销除名", false),
    KEPT("未除名", false),
    DROPPED("不再除名", false);

    private final String text;
    private final boolean open;

    MemberRemovalStatus(String text, boolean open) {
        this.text = text;
        this.open = open;
    }

    @Override
    public String procedure() {
        return Removals.PROCEDURE;
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
