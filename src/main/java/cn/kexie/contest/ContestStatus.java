package cn.kexie.contest;

import cn.kexie.casefile.CaseStatus;
import java.util.EnumSet;
import java.util.Set;

/** Where a contest stands, from its plan to its awards. */
public enum ContestStatus implements CaseStatus {
    DRAFT("方案待批准", true),
    PUBLISHED("已发布", true),
    OPEN("正在申报", true),
    CLOSED("申报截止", true),
    JUDGING("正在评审", true),
    RANKED("名次已定", true),
    PUBLICITY("正在公示", true),
    AWARDED("已表彰", false),
    CANCELLED("已取消", false);

    private final String text;
    private final boolean open;

    ContestStatus(String text, boolean open) {
        this.text = text;
        this.open = open;
    }

    @Override
    public String procedure() {
        return RegisteredContests.PROCEDURE;
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
            case RANKED -> EnumSet.of(PUBLICITY, AWARDED);
            case PUBLICITY -> EnumSet.of(RANKED, AWARDED);
            case AWARDED, CANCELLED -> EnumSet.noneOf(ContestStatus.class);
        };
    }
}
