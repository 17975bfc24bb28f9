package cn.kexie.contest.draw;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.lots.FrozenPool;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 冻结专家库: before judges are drawn for a stage. */
@Service
@Transactional
public class PoolFreeze {

    private static final int DRAW = 0;

    private final Contests contests;
    private final DrawPreparation preparation;
    private final DrawSeeds seeds;
    private final Cases cases;

    PoolFreeze(Contests contests, DrawPreparation preparation, DrawSeeds seeds, Cases cases) {
        this.contests = contests;
        this.preparation = preparation;
        this.seeds = seeds;
        this.cases = cases;
    }

    /** Freezes who may judge what in the stage the contest has come to, and then announces the seed of its draw. */
    public void freeze(String contestNo) {
        Contest contest = contests.lock(contestNo);
        FrozenPool frozen = preparation.of(contest);
        String digest = frozen.digest();
        String seed = seeds.announce(contestNo, contest.stage(), DRAW, digest);
        String text = "专家库已冻结：专家 %d 名，作品 %d 件，须回避 %d 对，摘要 %s；本次抽取的随机种子摘要 %s"
                .formatted(
                        frozen.pool().size(),
                        frozen.entries().size(),
                        frozen.conflicts().size(),
                        digest,
                        seed);
        cases.note(CaseNo.of(contestNo), new CaseEvent("POOL_FROZEN", text, "系统"));
    }
}
