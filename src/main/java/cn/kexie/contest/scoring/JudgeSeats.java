package cn.kexie.contest.scoring;

import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may sit at which board: the judges of the contest, and for anybody else the contest does not exist. */
@Component
class JudgeSeats {

    private final Contests contests;
    private final ContestJudges judges;

    JudgeSeats(Contests contests, ContestJudges judges) {
        this.contests = contests;
        this.judges = judges;
    }

    /** The judge's place, or 404 UNKNOWN_CONTEST. */
    Seat of(String contestNo, UserId userId) {
        Contest contest = contests.get(contestNo);
        return judges.find(contestNo, userId)
                .filter(judge -> !judge.released())
                .map(judge -> new Seat(contest, judge))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CONTEST", "没有找到竞赛 %s，请核对编号".formatted(contestNo)));
    }

    /** A judge in a contest, at the stage it is in. */
    record Seat(Contest contest, Judge judge) {

        String contestNo() {
            return contest.contestNo();
        }

        int stage() {
            return contest.stage();
        }

        int judgeNo() {
            return judge.judgeNo();
        }

        /** None before the contest is published. */
        List<Criterion> criteria() {
            return contest.rules() == null ? List.of() : contest.rules().criteria();
        }

        boolean blinded() {
            return contest.rules() == null || contest.rules().blinded();
        }

        SheetKey sheet(String entryNo) {
            return new SheetKey(contestNo(), stage(), judgeNo(), entryNo);
        }
    }
}
