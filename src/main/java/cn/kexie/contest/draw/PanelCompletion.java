package cn.kexie.contest.draw;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.SheetRegister.Origin;
import cn.kexie.contest.draw.Substitution.Given;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives works that lost judges new ones, after the office has added some to the pool. */
@Service
@Transactional
public class PanelCompletion {

    private final Contests contests;
    private final SheetRegister sheets;
    private final Substitution substitution;
    private final DrawRegister draws;
    private final Cases cases;

    PanelCompletion(
            Contests contests, SheetRegister sheets, Substitution substitution, DrawRegister draws, Cases cases) {
        this.contests = contests;
        this.sheets = sheets;
        this.substitution = substitution;
        this.draws = draws;
        this.cases = cases;
    }

    /**
     * Fills the panels of the stage as far as the pool allows; what is left over are the obstacles. Refused with 409
     * NO_JUDGE_LEFT when not a single work can be given to anybody.
     */
    public void complete(String contestNo) {
        Contest contest = contests.lock(contestNo);
        List<String> works = places(
                sheets.missing(contestNo, contest.stage(), contest.rules().judgesPerEntry()));
        Given given = substitution.give(contest, contest.stage(), works, Origin.REPLACEMENT, null);
        if (given.given().isEmpty()) {
            throw Refusal.conflict("NO_JUDGE_LEFT", "没有可以指派的专家，请先补充评审专家，或者选择按现有评分继续");
        }
        draws.keepObstacles(contestNo, LastDrawObstacles.lines(given.without()));
        String text = "重新指派评审专家 %d 人次%s"
                .formatted(
                        given.given().size(),
                        given.without().isEmpty()
                                ? ""
                                : "，%d 件作品仍缺专家".formatted(given.without().size()));
        cases.note(CaseNo.of(contestNo), new CaseEvent("PANELS_COMPLETED", text, "组委会"));
    }

    private static List<String> places(Map<String, Integer> missing) {
        return new TreeMap<>(missing)
                .entrySet().stream()
                        .flatMap(work -> Collections.nCopies(work.getValue(), work.getKey()).stream())
                        .toList();
    }
}
