package cn.kexie.contest.scoring;

import cn.kexie.contest.rules.Criterion;
import java.time.LocalDate;
import java.util.List;

/**
 * 评分台: what one judge has to score in the stage the contest is in.
 *
 * @param dueDate the last day, null when there is no open task
 * @param progress over all works of the judge, whatever was searched for
 * @param totalElements works that were searched for
 */
public record Board(
        String contestNo,
        String title,
        String stageName,
        boolean blinded,
        boolean commitmentSigned,
        LocalDate dueDate,
        List<Criterion> criteria,
        BoardProgress progress,
        int page,
        int size,
        long totalElements,
        List<BoardWork> items) {

    /**
     * @param scored works with a score for every criterion, submitted or not
     * @param submitted works submitted
     */
    public record BoardProgress(int total, int scored, int submitted) {}
}
