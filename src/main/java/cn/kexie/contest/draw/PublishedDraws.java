package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.DrawRegister.Drawn;
import cn.kexie.contest.draw.DrawRegister.Snapshot;
import cn.kexie.contest.draw.lots.ConflictSeal;
import cn.kexie.contest.rules.Sha256;
import cn.kexie.platform.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws as anybody may read them, and replay them after the awards; who stands aside for whom is not public before. */
@Service
@Transactional(readOnly = true)
public class PublishedDraws {

    private final Contests contests;
    private final DrawRegister draws;

    PublishedDraws(Contests contests, DrawRegister draws) {
        this.contests = contests;
        this.draws = draws;
    }

    /** The draw of a stage, of the newest drawn one when {@code stage} is null; 404 UNKNOWN_DRAW before it is made. */
    public DrawFile get(String contestNo, Integer stage) {
        return find(contestNo, stage)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_DRAW", "竞赛 %s 还没有抽取评审专家".formatted(contestNo)));
    }

    public Optional<DrawFile> find(String contestNo, Integer stage) {
        Contest contest = contests.get(contestNo);
        return draws.find(contestNo, stage).map(drawn -> file(contest, drawn));
    }

    private DrawFile file(Contest contest, Drawn drawn) {
        Snapshot snapshot = drawn.snapshot();
        ConflictSeal seal = snapshot.conflictSeal();
        DrawFile file = new DrawFile(
                contest.contestNo(),
                drawn.stage(),
                drawn.seed(),
                Sha256.of(drawn.seed()),
                contest.seed(),
                contest.seedDigest(),
                drawn.frozen(),
                drawn.record(),
                drawn.ruleVersion(),
                snapshot.method(),
                snapshot.k(),
                snapshot.pool(),
                snapshot.entries(),
                snapshot.conflicts(),
                seal.salt(),
                seal.digest(),
                draws.panels(contest.contestNo(), drawn.stage()),
                draws.rounds(contest.contestNo(), drawn.stage()));
        return contests.status(contest.contestNo()) == ContestStatus.AWARDED ? file : file.beforeTheAwards();
    }
}
