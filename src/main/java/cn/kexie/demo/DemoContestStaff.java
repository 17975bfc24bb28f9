package cn.kexie.demo;

import cn.kexie.contest.Organiser;
import cn.kexie.contest.planning.ContestPlanned;
import cn.kexie.engine.access.Accounts;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's office, supervisor and committee serve every contest. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoContestStaff {

    private static final int COMMITTEE = 7;

    private final Accounts accounts;
    private final EngineRights rights;

    DemoContestStaff(Accounts accounts, EngineRights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    /** An association's own committee has been appointed with the association. */
    @EventListener
    @Order(1)
    void appoint(ContestPlanned contest) {
        rights.ofNobody(() -> {
            accounts.join(List.of("office"), "contest-office." + contest.contestNo());
            accounts.join(List.of("supervisor"), "supervision." + contest.contestNo());
            if (contest.organiser().kind() != Organiser.Kind.ASSOCIATION) {
                accounts.join(committee(), "committee." + contest.contestNo());
            }
            return null;
        });
    }

    private static List<String> committee() {
        return IntStream.rangeClosed(1, COMMITTEE)
                .mapToObj(i -> "committee" + i)
                .toList();
    }
}
