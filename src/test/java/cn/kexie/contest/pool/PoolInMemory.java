package cn.kexie.contest.pool;

import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.identity.UserId;
import cn.kexie.privacy.Consents;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.mockito.Mockito;
import org.springframework.context.ApplicationEventPublisher;

/** A pool on a register in memory; every account exists but {@code nobody}. */
public record PoolInMemory(ContestJudges judges, PlannedJudges planned, JudgePolicy policy) {

    public static PoolInMemory on(ApplicationEventPublisher events, Clock clock) {
        JudgePolicy policy = new JudgePolicy(PoolInMemory::unknown, PartyFixtures.bodies());
        JudgePool pool =
                new JudgePool(new ContestJudgeRegisterInMemory(), policy, events, clock, Mockito.mock(Consents.class));
        return new PoolInMemory(pool, pool, policy);
    }

    private static Set<UserId> unknown(Collection<UserId> userIds) {
        Set<UserId> unknown = new HashSet<>(userIds);
        unknown.removeIf(userId -> !userId.value().equals("nobody"));
        return unknown;
    }
}
