package cn.kexie.contest.staffing;

import java.util.List;

interface JudgeChangeRegister {

    /** Adds a change under the next number of its contest, from 1. */
    JudgeChange add(JudgeChange change);

    /** @throws IllegalArgumentException when there is no such change */
    JudgeChange get(String contestNo, int changeNo);

    void save(JudgeChange change);

    /** Changes not decided yet, by number. */
    List<JudgeChange> open(String contestNo);
}
