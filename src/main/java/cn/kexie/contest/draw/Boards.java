package cn.kexie.contest.draw;

import java.util.Set;

/** The judges' boards. */
public interface Boards {

    /** These judges have works to score; whoever has no open task for the stage gets one. */
    void opened(String contestNo, int stage, Set<Integer> judgeNos);
}
