package cn.kexie.contest.scoring;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The score sheets. Who scores what is settled by the draw; here is what the judges make of it. */
interface ScoreSheetRegister {

    /** What a judge has to score or has submitted in a stage, by blind code, in one query. */
    List<ScoreSheet> board(String contestNo, int stage, int judgeNo);

    /** One sheet of {@link #board}. */
    Optional<ScoreSheet> find(SheetKey key);

    /** The sheet for this transaction alone; empty when the work is not this judge's or not any more. */
    Optional<LockedSheet> lock(SheetKey key);

    /** Every sheet the judge has not submitted yet, for this transaction alone. */
    void lockAssigned(String contestNo, int stage, int judgeNo);

    List<CriterionScore> scores(SheetKey key);

    /**
     * Stores a sheet, one version up.
     *
     * @param changed scores to write; those of other criteria stay
     * @param total null while incomplete
     */
    void save(SheetKey key, String comment, BigDecimal total, OffsetDateTime at, List<CriterionScore> changed);

    /**
     * @param totals of the sheets that are submitted, by entry number
     * @return digest of how the sheets came about, see {@link ScoreLog}
     */
    String submit(String contestNo, int stage, int judgeNo, Map<String, BigDecimal> totals, OffsetDateTime at);

    /** Whether a sheet of the stage still waits for its judge. */
    boolean anyAssigned(String contestNo, int stage);

    /** Judges with works to score. */
    Set<Integer> judges(String contestNo, int stage);

    /** What a sheet is besides its scores. */
    record LockedSheet(boolean submitted, int version, String comment, OffsetDateTime savedAt) {}
}
