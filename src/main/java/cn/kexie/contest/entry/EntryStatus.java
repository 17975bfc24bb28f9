package cn.kexie.contest.entry;

import cn.kexie.casefile.CaseStatus;
import java.util.EnumSet;
import java.util.Set;

/** Where an entry stands, as its applicant sees it. */
public enum EntryStatus implements CaseStatus {
    SUBMITTED("已申报，待审查", true),
    CORRECTION_REQUIRED("待补正", true),
    ADMITTED("已参赛", true),
    NOT_ADMITTED("不予参赛", false),
    WITHDRAWN("已撤回", false),
    RANKED("已评审", true),
    AWARDED("已获奖", false),
    NOT_AWARDED("未获奖", false),
    DISQUALIFIED("已取消资格", false);

    private final String text;
    private final boolean open;

    EntryStatus(String text, boolean open) {
        this.text = text;
        this.open = open;
    }

    @Override
    public String procedure() {
        return EntryFiling.PROCEDURE;
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
