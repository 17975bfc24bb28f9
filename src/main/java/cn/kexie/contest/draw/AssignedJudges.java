package cn.kexie.contest.draw;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.SheetRegister.Origin;
import cn.kexie.contest.draw.Substitution.Given;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.conflict.Conflicts.Pair;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AssignedJudges implements Assignments {

    private static final String SYSTEM = "系统";

    private final Contests contests;
    private final JudgePools pools;
    private final Conflicts conflicts;
    private final SheetRegister sheets;
    private final Substitution substitution;
    private final DrawRegister draws;
    private final Cases cases;

    AssignedJudges(
            Contests contests,
            JudgePools pools,
            Conflicts conflicts,
            SheetRegister sheets,
            Substitution substitution,
            DrawRegister draws,
            Cases cases) {
        this.contests = contests;
        this.pools = pools;
        this.conflicts = conflicts;
        this.sheets = sheets;
        this.substitution = substitution;
        this.draws = draws;
        this.cases = cases;
    }

    @Override
    public Optional<Integer> replace(
            String contestNo, int stage, String entryNo, int judgeNo, SheetEnd end, String reason) {
        Contest contest = contests.lock(contestNo);
        // The conflict keeps the judge's own words, sealed; the sheet keeps none.
        String kept = end == SheetEnd.RECUSED ? "专家申请回避" : reason;
        if (!sheets.end(contestNo, stage, entryNo, judgeNo, end, kept)) {
            throw Refusal.conflict("SHEET_CLOSED", "作品 %s 没有待评的评分表，可能已经提交或者改派，请刷新后再看".formatted(entryNo));
        }
        if (end == SheetEnd.RECUSED) {
            conflicts.declare(contestNo, entryNo, judgeNo, reason);
        }
        Given given = substitution.give(contest, stage, List.of(entryNo), Origin.REPLACEMENT, null);
        Optional<Integer> substitute = given.given().stream().map(Pair::judgeNo).findFirst();
        noteReplacement(contest, entryNo, end, substitute);
        return substitute;
    }

    @Override
    public Map<String, String> replaceAll(String contestNo, int stage, int judgeNo, String reason) {
        Contest contest = contests.lock(contestNo);
        List<String> works = sheets.endAll(contestNo, stage, judgeNo, SheetEnd.REPLACED, reason);
        if (works.isEmpty()) {
            return Map.of();
        }
        Map<String, String> without = substitution
                .give(contest, stage, works, Origin.REPLACEMENT, null)
                .without();
        draws.addObstacles(contestNo, LastDrawObstacles.lines(without));
        note(contestNo, "JUDGE_REPLACED", "退出专家的 %d 件作品已改派%s".formatted(works.size() - without.size(), rest(without)));
        return without;
    }

    @Override
    public Collection<String> addJudge(String contestNo, int stage, Collection<String> entryNos, String reason) {
        Contest contest = contests.lock(contestNo);
        Given given = substitution.give(contest, stage, List.copyOf(entryNos), Origin.DIVERGENCE, reason);
        note(
                contestNo,
                "JUDGES_ADDED",
                "分差过大，%s%s".formatted(added(given.given().size()), rest(given.without())));
        return given.without().keySet();
    }

    /** The note does not name who leaves: that would tell whom he works for, or who gave which scores. */
    private void noteReplacement(Contest contest, String entryNo, SheetEnd end, Optional<Integer> substitute) {
        Map<Integer, String> pseudonyms = pools.pseudonyms(contest);
        String follows = substitute
                .map(judge -> "由 %s 接替".formatted(pseudonyms.get(judge)))
                .orElse("没有可以接替的专家");
        note(contest.contestNo(), "JUDGE_" + end.name(), "作品 %s 的一名评审专家%s，%s".formatted(entryNo, end.text(), follows));
    }

    private static String added(int works) {
        return works == 0 ? "没有增派评审专家" : "为 %d 件作品各增派一名评审专家".formatted(works);
    }

    private static String rest(Map<String, String> without) {
        return without.isEmpty() ? "" : "，%d 件作品没有可派的专家".formatted(without.size());
    }

    private void note(String contestNo, String event, String text) {
        cases.note(CaseNo.of(contestNo), new CaseEvent(event, text, SYSTEM));
    }
}
