package cn.kexie.contest;

import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;

/** The contests on file, on a register in memory. */
public record ContestsInMemory(Contests contests, PlannedContests plans, ContestList list, ContestAccess access) {

    public static ContestsInMemory on(Cases cases) {
        ContestRegister register = new ContestRegisterInMemory(contestNo ->
                ContestStatus.valueOf(cases.get(CaseNo.of(contestNo)).status()));
        Contests contests = new RegisteredContests(register, cases);
        return new ContestsInMemory(contests, new RegisteredPlans(register), register, new ContestAccess(contests));
    }
}
