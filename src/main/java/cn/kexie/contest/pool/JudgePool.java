package cn.kexie.contest.pool;

import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JudgePool implements ContestJudges, PlannedJudges {

    /** Leaves out letters and digits that people mistake for each other. */
    private static final String ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679";

    private static final int PSEUDONYM = 5;

    private final ContestJudgeRegister register;
    private final JudgePolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Consents consents;
    private final RandomGenerator random = new SecureRandom();

    JudgePool(
            ContestJudgeRegister register,
            JudgePolicy policy,
            ApplicationEventPublisher events,
            Clock clock,
            Consents consents) {
        this.register = register;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
        this.consents = consents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Judge> of(String contestNo) {
        return register.of(contestNo);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Judge> find(String contestNo, UserId userId) {
        return register.find(contestNo, userId);
    }

    @Override
    @Transactional(readOnly = true)
    public void check(String contestNo, List<JudgeNomination> nominations, List<String> categories, Findings findings) {
        List<Judge> pool = register.of(contestNo);
        findings.addAll(policy.faultsOf(nominations, userIds(pool)));
        JudgePolicy.namedAgain(nominations, pool).forEach(findings::add);
        JudgePolicy.fields(nominations, categories).forEach(findings::add);
    }

    @Override
    public void add(String contestNo, List<JudgeNomination> nominations) {
        name(contestNo, nominations, register.of(contestNo));
        announce(contestNo);
    }

    @Override
    public void replace(String contestNo, List<JudgeNomination> nominations) {
        register.clear(contestNo);
        name(contestNo, nominations, List.of());
        announce(contestNo);
    }

    @Override
    public Judge release(String contestNo, int judgeNo, String reason) {
        Judge judge = register.of(contestNo).stream()
                .filter(named -> named.judgeNo() == judgeNo)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_JUDGE", "专家库中没有 %d 号专家，请核对序号".formatted(judgeNo)));
        if (judge.released()) {
            throw Refusal.conflict("JUDGE_RELEASED", "%d 号专家已经退出评审".formatted(judgeNo));
        }
        register.release(contestNo, judgeNo, OffsetDateTime.now(clock), reason);
        announce(contestNo);
        return judge;
    }

    @Override
    public void signCommitment(String contestNo, int judgeNo) {
        register.sign(contestNo, judgeNo, OffsetDateTime.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Integer> otherContests(String contestNo) {
        return register.otherContests(contestNo);
    }

    private void name(String contestNo, List<JudgeNomination> nominations, List<Judge> pool) {
        register.add(contestNo, numbered(nominations, pool));
        List<Person> people = nominations.stream()
                .map(nomination -> Person.named(nomination.name()))
                .toList();
        consents.record(CaseNo.of(contestNo), Declarer.OFFICE, ConsentBasis.DECLARED, people);
    }

    private void announce(String contestNo) {
        events.publishEvent(new JudgePoolChanged(contestNo, userIds(takingPart(contestNo))));
    }

    private List<Judge> takingPart(String contestNo) {
        return register.of(contestNo).stream()
                .filter(judge -> !judge.released())
                .toList();
    }

    private List<Judge> numbered(List<JudgeNomination> nominations, List<Judge> pool) {
        Set<String> pseudonyms = pool.stream().map(Judge::pseudonym).collect(Collectors.toCollection(HashSet::new));
        int next = pool.stream().mapToInt(Judge::judgeNo).max().orElse(0) + 1;
        List<Judge> judges = new ArrayList<>();
        for (JudgeNomination nomination : nominations) {
            judges.add(judge(next++, nomination, pseudonym(pseudonyms)));
        }
        return judges;
    }

    private static Judge judge(int judgeNo, JudgeNomination from, String pseudonym) {
        return new Judge(
                judgeNo,
                from.userId(),
                from.name(),
                from.employerCode(),
                from.department(),
                from.groupCode(),
                from.fields(),
                pseudonym,
                null,
                false);
    }

    /** Draws it at random, so that it does not tell the order in which the judges were named. */
    private String pseudonym(Set<String> taken) {
        String pseudonym;
        do {
            pseudonym = "J-"
                    + random.ints(PSEUDONYM, 0, ALPHABET.length())
                            .mapToObj(i -> ALPHABET.substring(i, i + 1))
                            .collect(Collectors.joining());
        } while (!taken.add(pseudonym));
        return pseudonym;
    }

    private static Set<UserId> userIds(List<Judge> pool) {
        return pool.stream().map(Judge::userId).collect(Collectors.toSet());
    }
}
