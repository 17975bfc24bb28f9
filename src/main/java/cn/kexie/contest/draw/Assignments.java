package cn.kexie.contest.draw;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who scores what. Whoever gets a new work is told to {@link Boards}. */
public interface Assignments {

    /**
     * Takes a work away from a judge and gives it to another without conflict, by lot over the frozen pool; who was added
     * after the draw is asked only where nobody of the pool is left.
     *
     * @return the judge who got it, empty when nobody is left
     */
    Optional<Integer> replace(String contestNo, int stage, String entryNo, int judgeNo, SheetEnd end, String reason);

    /** As {@link #replace}, for every work the judge has not submitted. @return works nobody is left for, with the reason */
    Map<String, String> replaceAll(String contestNo, int stage, int judgeNo, String reason);

    /** One more judge for each of these works, as when the scores diverge. @return works nobody is left for */
    Collection<String> addJudge(String contestNo, int stage, Collection<String> entryNos, String reason);
}
