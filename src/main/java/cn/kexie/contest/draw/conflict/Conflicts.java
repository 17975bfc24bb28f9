package cn.kexie.contest.draw.conflict;

import cn.kexie.contest.Contest;
import cn.kexie.platform.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest between judges and works. */
@Service
@Transactional
public class Conflicts {

    private final ConflictRegister register;
    private final RecusalRules rules;
    private final Clock clock;

    Conflicts(ConflictRegister register, RecusalRules rules, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.clock = clock;
    }

    /** Finds all conflicts of the contest anew; what judges have declared stays. */
    public void find(Contest contest) {
        register.clearFound(contest.contestNo());
        register.addAll(contest.contestNo(), rules.recusing(contest), OffsetDateTime.now(clock));
    }

    /** Adds the conflicts of these works, as with judges who came after the draw. */
    public void findFor(Contest contest, Collection<String> entryNos) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        rules.recusing(contest)
                .forEach((relation, reason) -> register.add(contest.contestNo(), entryNos, relation, reason, now));
    }

    /** A judge has said that he must not judge this work. */
    public void declare(String contestNo, String entryNo, int judgeNo, String reason) {
        register.declare(contestNo, entryNo, judgeNo, reason, OffsetDateTime.now(clock));
    }

    /** Every pair in conflict, by entry and judge. */
    @Transactional(readOnly = true)
    public List<Pair> pairs(String contestNo) {
        return register.pairs(contestNo, null);
    }

    @Transactional(readOnly = true)
    public List<Pair> pairs(String contestNo, Collection<String> entryNos) {
        return register.pairs(contestNo, entryNos);
    }

    /** How many judges of the pool are in conflict with each of these works, by kind; a work without any is missing. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Integer>> judgesByKind(String contestNo, Collection<String> entryNos) {
        return register.judgesByKind(contestNo, entryNos);
    }

    @Transactional(readOnly = true)
    public Page<Found> page(String contestNo, int page, int size) {
        return new Page<>(page, size, register.count(contestNo), register.page(contestNo, size, (long) page * size));
    }

    /** A judge and a work that do not go together. */
    public record Pair(String entryNo, int judgeNo) {}

    /**
     * A conflict as the office sees it.
     *
     * @param kind name of a {@link Relation}, or DECLARED
     */
    @Schema(name = "ContestConflict")
    public record Found(
            String entryNo,
            int judgeNo,
            String pseudonym,
            String name,
            String kind,
            String reason,
            OffsetDateTime at) {}
}
