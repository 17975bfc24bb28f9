package cn.kexie.contest.staffing;

import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestRanked;
import cn.kexie.contest.planning.ContestFixture;
import cn.kexie.contest.scoring.JudgeRelease;
import cn.kexie.privacy.ConsentsInMemory;
import java.util.Set;

/** Changes of judges of a contest in memory. */
public final class StaffingFixture {

    private final JudgeChangeRegister register = new JudgeChangesInMemory();
    private final JudgeChanges changes;

    public StaffingFixture(ContestFixture house, JudgeRelease release, JudgeChangeProcess process) {
        changes = new JudgeChanges(
                house.contests(),
                house.judges(),
                additions(house),
                release,
                register,
                process,
                house.cases(),
                new ConsentsInMemory(),
                userId -> Set.of(userId.value()));
    }

    public static ContestStaffing additions(ContestFixture house) {
        return new ContestStaffing(house.contests(), house.judges(), house.cases());
    }

    public JudgeChanges changes() {
        return changes;
    }

    public JudgeChangeState state(String contestNo, int changeNo) {
        return register.get(contestNo, changeNo).state();
    }

    /** Whether anything is kept of whom a change concerns. */
    public boolean keepsNames(String contestNo, int changeNo) {
        JudgeChange change = register.get(contestNo, changeNo);
        return !change.nominations().isEmpty() || change.reason() != null;
    }

    public void ranked(String contestNo) {
        changes.lapse(new ContestRanked(contestNo));
    }

    public void cancelled(String contestNo) {
        changes.lapse(new ContestCancelled(contestNo, "条件不具备"));
    }
}
