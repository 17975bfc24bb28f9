package cn.kexie.contest.planning;

import cn.kexie.association.Associations;
import cn.kexie.association.AssociationsInMemory;
import cn.kexie.association.NewAssociation;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestProcedure;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.ContestsInMemory;
import cn.kexie.contest.SamplePlans;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.entry.EntryForJudges;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.PoolInMemory;
import cn.kexie.contest.rules.ContestDefaults;
import cn.kexie.contest.rules.DefinitionsInForce;
import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Reading;
import cn.kexie.step.StepsFixture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;

/** Contests and all they stand on, on registers in memory; every account exists but {@code nobody}. */
public final class ContestFixture {

    public static final ClientPrincipal CLIENT = new ClientPrincipal("client", "91440106MA0000015E", "示例企业");

    private final CasefileInMemory casefile;
    private final Associations associations;
    private final Deadlines deadlines;
    private final CountedEntries entries = new CountedEntries();
    private final List<Object> events = new ArrayList<>();
    private final ContestsInMemory contests;
    private final ContestJudges judges;
    private final ContestPlanPolicy policy;
    private final ContestOrganisers organisers;
    private final ContestPlanning planning;
    private final ContestPublication publication;
    private final ContestWindow window;
    private final ContestCancellation cancellation;
    private final StepsFixture steps;

    public ContestFixture(
            ContestDefaults defaults,
            DefinitionsInForce definitions,
            TimeLimits timeLimits,
            Function<Deadlines, ContestProcess> processes,
            Clock clock) {
        ApplicationEventPublisher publisher = events::add;
        casefile = new CasefileInMemory(clock);
        Cases cases = casefile.cases();
        deadlines = CalendarFixture.deadlines(clock);
        ContestProcess process = processes.apply(deadlines);
        contests = ContestsInMemory.on(cases);
        PoolInMemory pool = PoolInMemory.on(publisher, clock);
        judges = pool.judges();
        policy = new ContestPlanPolicy(defaults, pool.policy(), clock);
        associations = new AssociationsInMemory().associations((no, termEnd) -> {});
        organisers = new ContestOrganisers(associations, PartyFixtures.bodies(), PartyFixtures.regions());
        planning = new ContestPlanning(
                organisers,
                policy,
                contests.plans(),
                contests.contests(),
                pool.planned(),
                cases,
                deadlines,
                timeLimits,
                process,
                publisher);
        cancellation = new ContestCancellation(
                contests.contests(), contests.plans(), contests.list(), cases, deadlines, process, publisher);
        publication = new ContestPublication(
                contests.contests(), contests.plans(), defaults, definitions, cases, deadlines, clock);
        window = new ContestWindow(contests.contests(), contests.plans(), entries, cases, process, publisher, clock);
        steps = new StepsFixture(cases, deadlines, timeLimits, null, clock);
        steps.add(new ContestProcedure());
    }

    /** Plans the sample contest in the name of an enterprise and answers its number. */
    public String planned() {
        return planned(SamplePlans.plan());
    }

    String planned(ContestPlan plan) {
        return planning.plan(CLIENT, Reading.faultless(plan));
    }

    /** Registers and cancels an association of the sample enterprise. */
    void loseAssociation() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        associations.cancel(associations.register(new NewAssociation(
                "示例企业科学技术协会",
                CLIENT.unifiedSocialCreditCode(),
                CLIENT.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                day,
                day,
                day.plusYears(5),
                30,
                List.of())));
    }

    /** How many entries are said to be in their formal check. */
    public void pending(int count) {
        entries.pending = count;
    }

    public ContestStatus status(String contestNo) {
        return contests.contests().status(contestNo);
    }

    public List<String> timeline(String contestNo) {
        return casefile.cases().timeline(CaseNo.of(contestNo)).stream()
                .map(TimelineEntry::event)
                .toList();
    }

    public List<Object> events() {
        return events;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Cases cases() {
        return casefile.cases();
    }

    public Contests contests() {
        return contests.contests();
    }

    public ContestJudges judges() {
        return judges;
    }

    ContestPlanPolicy policy() {
        return policy;
    }

    ContestOrganisers organisers() {
        return organisers;
    }

    public ContestPlanning planning() {
        return planning;
    }

    public ContestPublication publication() {
        return publication;
    }

    public ContestWindow window() {
        return window;
    }

    public ContestCancellation cancellation() {
        return cancellation;
    }

    public StepsFixture steps() {
        return steps;
    }

    public ContestAccess access() {
        return contests.access();
    }

    private static final class CountedEntries implements Entries {

        private int pending;

        @Override
        public Map<String, Integer> counts(String contestNo) {
            return Map.of("PENDING", pending);
        }

        @Override
        public List<EntryFacts> admitted(String contestNo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<EntryFacts.Person>> people(Collection<String> entryNos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<EntryForJudges> forJudges(String contestNo, String entryNo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> titles(String contestNo, Collection<String> entryNos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ranked(String contestNo, Collection<String> entryNos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void awarded(String contestNo, Map<String, String> gradeByEntryNo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void disqualified(String contestNo, String entryNo, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
