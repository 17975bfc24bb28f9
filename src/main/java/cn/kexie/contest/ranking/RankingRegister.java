package cn.kexie.contest.ranking;

import cn.kexie.contest.ranking.Standardisation.Moments;
import cn.kexie.contest.ranking.Standardisation.Scale;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.Page;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Sheets as they count, what they make of a work in each stage, and the rankings. */
interface RankingRegister {

    /** Works that take part in a stage, by number. */
    List<String> participants(String contestNo, int stage);

    /** How many sheets each work that takes part has, and how far apart its totals are. */
    List<Panel> panels(String contestNo, int stage);

    /** Whether a sheet of the stage is still to be submitted. */
    boolean judgingGoesOn(String contestNo, int stage);

    /** Works for which one more judge has been asked already. */
    Set<String> divergencesRecorded(String contestNo, int stage);

    /** @param unfilled those nobody was left for */
    void recordDivergences(String contestNo, int stage, List<Panel> diverging, Collection<String> unfilled);

    List<Divergence> divergences(String contestNo);

    /** Judges with submitted sheets. */
    List<Moments> moments(String contestNo, int stage);

    void storeScales(String contestNo, int stage, List<Scale> scales);

    /** Results of every work with as many sheets as the smallest panel, and who goes on; whatever stood there is replaced. */
    void storeStage(String contestNo, int stage, ContestRules rules);

    void storeStageNotes(String contestNo, int stage, List<String> notes);

    /** What was noted in all stages, in order. */
    List<String> stageNotes(String contestNo);

    /** Works with a result that are still in the contest, by rank, then number. */
    List<Standing<BigDecimal>> standings(String contestNo, ContestRules rules);

    /** Number of the newest ranking, 0 before there is one. */
    int revision(String contestNo);

    void add(String contestNo, Ranking ranking);

    Ranking newest(String contestNo);

    List<Rankings.Line> lines(String contestNo, int revision);

    Page<Rankings.Line> page(String contestNo, int revision, ResultOrder order, int page, int size);

    /** The panels of these works, stage by stage, the lowest total first. */
    List<CountedSheet> sheets(String contestNo, Collection<String> entryNos);

    /** Works that are out of the contest though the newest ranking has them, as when an award was revoked. */
    Set<String> disqualifiedSince(String contestNo);

    List<JudgeSeverity> severities(String contestNo, Trim trim);

    /** @param spread highest less lowest total, null without a sheet */
    record Panel(String entryNo, int sheets, BigDecimal spread) {}

    /** @param place among the totals of the work, from 1 */
    record CountedSheet(
            int stage,
            String entryNo,
            String judge,
            String origin,
            BigDecimal total,
            BigDecimal counted,
            int sheets,
            int place) {

        boolean dropped(Trim trim) {
            int drop = PanelScore.dropped(trim, sheets);
            return place <= drop || place > sheets - drop;
        }
    }
}
