package cn.kexie.contest.pool;

import java.util.List;

/** 评审专家库 of a contest that is still being planned. */
public interface PlannedJudges {

    /** Puts these in the place of the whole pool, from which nobody has been drawn; they have been checked. */
    void replace(String contestNo, List<JudgeNomination> nominations);
}
