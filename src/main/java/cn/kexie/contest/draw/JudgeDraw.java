package cn.kexie.contest.draw;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Commitment.Announced;
import cn.kexie.contest.draw.SheetRegister.Origin;
import cn.kexie.contest.draw.conflict.Conflicts.Pair;
import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawResult;
import cn.kexie.contest.draw.lots.FrozenPool;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抽取评审专家 for the stage a contest has come to. */
@Service
@Transactional
public class JudgeDraw {

    private static final String SYSTEM = "系统";

    private final Contests contests;
    private final DrawPreparation preparation;
    private final JudgePools pools;
    private final DrawSeeds seeds;
    private final DrawRegister draws;
    private final SheetRegister sheets;
    private final ShortageTexts shortages;
    private final Cases cases;
    private final Clock clock;

    JudgeDraw(
            Contests contests,
            DrawPreparation preparation,
            JudgePools pools,
            DrawSeeds seeds,
            DrawRegister draws,
            SheetRegister sheets,
            ShortageTexts shortages,
            Cases cases,
            Clock clock) {
        this.contests = contests;
        this.preparation = preparation;
        this.pools = pools;
        this.seeds = seeds;
        this.draws = draws;
        this.sheets = sheets;
        this.shortages = shortages;
        this.cases = cases;
        this.clock = clock;
    }

    /** Draws once; a stage that has been drawn stays as it is. An impossible draw leaves its obstacles, and no trace else. */
    @Audited(value = "JUDGES_DRAWN", subject = "#contestNo", details = "outcome=#result")
    public DrawOutcome draw(String contestNo) {
        Contest contest = contests.lock(contestNo);
        if (draws.exists(contestNo, contest.stage())) {
            return DrawOutcome.DRAWN;
        }
        FrozenPool frozen = preparation.of(contest);
        Announced seed = seeds.ready(contestNo, contest.stage(), 0, frozen.digest());
        DrawInput input = frozen.with(seed.with(contest.seed()));
        DrawResult result = Draw.of(input);
        List<String> obstacles = shortages.of(contest, input, result);
        draws.keepObstacles(contestNo, obstacles);
        return obstacles.isEmpty() ? drawn(contest, frozen, seed, result) : impossible(contestNo, obstacles.get(0));
    }

    private DrawOutcome drawn(Contest contest, FrozenPool frozen, Announced seed, DrawResult result) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        draws.add(frozen, seed, contest.ruleVersion(), now);
        sheets.add(contest.contestNo(), contest.stage(), pairs(contest, result), Origin.DRAW, null, now);
        contests.revealSeed(contest.contestNo());
        note(contest.contestNo(), "JUDGES_DRAWN", drawnText(frozen, result));
        seeds.announce(
                contest.contestNo(), contest.stage(), 1, seed.commitment().frozen());
        return DrawOutcome.DRAWN;
    }

    private DrawOutcome impossible(String contestNo, String first) {
        note(contestNo, "DRAW_IMPOSSIBLE", "未能抽取评审专家：" + first);
        return DrawOutcome.IMPOSSIBLE;
    }

    private List<Pair> pairs(Contest contest, DrawResult result) {
        Map<String, Integer> judgeNos = pools.pseudonyms(contest).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return result.assignments().stream()
                .flatMap(panel -> panel.judges().stream().map(judge -> new Pair(panel.entryNo(), judgeNos.get(judge))))
                .toList();
    }

    private static String drawnText(FrozenPool frozen, DrawResult result) {
        long judges = result.assignments().stream()
                .flatMap(panel -> panel.judges().stream())
                .distinct()
                .count();
        return "已按公布过摘要的种子抽取评审专家：%d 件作品，每件 %d 名专家，共 %d 名专家参加评审"
                .formatted(frozen.entries().size(), frozen.k(), judges);
    }

    private void note(String contestNo, String event, String text) {
        cases.note(CaseNo.of(contestNo), new CaseEvent(event, text, SYSTEM));
    }
}
