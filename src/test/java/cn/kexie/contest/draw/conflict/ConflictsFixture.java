package cn.kexie.contest.draw.conflict;

import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.platform.database.SetPlans;
import cn.kexie.platform.personal.PersonalData;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conflicts of contests that stand in the database alone. */
public final class ConflictsFixture {

    private ConflictsFixture() {}

    public static Conflicts conflicts(
            JdbcClient jdbc, SetPlans sets, PersonalData personal, FrozenDecisions decisions, Clock clock) {
        return new Conflicts(new ConflictRegister(jdbc, sets, personal), new RecusalRules(decisions), clock);
    }
}
