package cn.kexie.contest.award.process;

import cn.kexie.contest.award.AwardFixture;

/** The delegates of the contest's awards, for the engine of the process tests. */
public final class AwardBeans {

    private AwardBeans() {}

    public static Object[] of(AwardFixture house) {
        return new Object[] {
            new RecordRankingReviewDelegate(house.review()),
            new AnnounceAwardsDelegate(house.awardPublicity()),
            new SettleObjectionsDelegate(house.settlement()),
            new CommendDelegate(house.commendation())
        };
    }
}
