package cn.kexie.contest.draw;

/** 冻结专家库: before judges are drawn for a stage. */
public interface PoolFreezing {

    /** Freezes who may judge what in the stage the contest has come to, and then announces the seed of its draw. */
    void freeze(String contestNo);
}
