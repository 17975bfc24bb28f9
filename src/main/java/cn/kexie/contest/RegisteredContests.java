package cn.kexie.contest;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.pool.JudgedContests;
import cn.kexie.contest.pool.JudgedContests.JudgedContest;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegisteredContests implements Contests, JudgedContests {

    private final ContestRegister register;
    private final Cases cases;

    RegisteredContests(ContestRegister register, Cases cases) {
        this.register = register;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public Contest get(String contestNo) {
        return register.find(contestNo).orElseThrow(() -> unknown(contestNo));
    }

    /** The case is what everybody locks. */
    @Override
    public Contest lock(String contestNo) {
        get(contestNo);
        cases.lock(CaseNo.of(contestNo));
        return get(contestNo);
    }

    @Override
    @Transactional(readOnly = true)
    public ContestStatus status(String contestNo) {
        return ContestStatus.valueOf(file(contestNo).status());
    }

    @Override
    @Transactional(readOnly = true)
    public String statusText(String contestNo) {
        return file(contestNo).statusText();
    }

    private CaseFile file(String contestNo) {
        return cases.find(CaseNo.of(contestNo))
                .filter(file -> file.procedure().equals(PROCEDURE))
                .orElseThrow(() -> unknown(contestNo));
    }

    @Override
    public void move(String contestNo, ContestStatus next) {
        get(contestNo);
        cases.moveOn(CaseNo.of(contestNo), next);
    }

    @Override
    public void move(String contestNo, ContestStatus next, String step) {
        get(contestNo);
        cases.move(CaseNo.of(contestNo), next, step);
    }

    @Override
    public void nextStage(String contestNo) {
        change(contestNo, contest -> contest.withStage(contest.stage() + 1));
    }

    @Override
    public void revealSeed(String contestNo) {
        change(contestNo, contest -> contest.withSeedRevealed(true));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JudgedContest> judged(String contestNo) {
        return register.find(contestNo)
                .map(contest -> new JudgedContest(
                        contest.plan().title(), status(contestNo).open()));
    }

    private void change(String contestNo, UnaryOperator<Contest> change) {
        register.save(change.apply(lock(contestNo)));
    }

    private static Refusal unknown(String contestNo) {
        return Refusal.unknown("UNKNOWN_CONTEST", "没有找到竞赛 %s，请核对编号".formatted(contestNo));
    }
}
