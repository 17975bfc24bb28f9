package cn.kexie.contest;

import cn.kexie.casefile.CaseProcedure;
import java.util.List;

/** Contests, as the generic steps know them. */
public final class ContestProcedure implements CaseProcedure {

    @Override
    public String procedure() {
        return Contests.PROCEDURE;
    }

    @Override
    public List<ContestStatus> statuses() {
        return List.of(ContestStatus.values());
    }
}
